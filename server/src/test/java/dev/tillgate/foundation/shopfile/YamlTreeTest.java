package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any record is looked at. */
class YamlTreeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code: a\\nlabels: {x: 1     | 2:14: while parsing a flow mapping, "
            + "expected ',' or '}', but got <stream end>",
        "code: a\\n  live: true      | 2:7: mapping values are not allowed here",
        "code: 'a                    | 1:9: while scanning a quoted scalar, "
            + "found unexpected end of stream",
        "code: *nobody               | 1:7: found undefined alias nobody",
        "code: a\\n---\\ncode: b     | 2:1: expected a single document in the stream, "
            + "but found another document",
        "code: !!int 5               | 1:7: the tag \"tag:yaml.org,2002:int\" is not allowed",
        "code: a\\nlabels: !x {}     | 2:9: the tag \"!x\" is not allowed",
        "code: a\\ntags: &t [*t]     | 2:7: refers to itself",
        "%YAML 2.0\\n---\\ncode: a     | 1:1: found incompatible YAML document "
            + "(version 1.* is required)",
        "code: !a%ff b               | 1:9: while scanning a tag, "
            + "expected URI in UTF-8: Input length = 1",
      })
  void malformed(String text, String finding) {
    assertThat(FindingsTest.refusal(text)).isEqualTo("f:" + finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "# only a comment\n", "---\n", "null"})
  void empty(String text) {
    assertThat(FindingsTest.refusal(text)).isEqualTo("f:1:1: the file is empty");
  }

  @Test
  void controlCharacter() {
    assertThat(FindingsTest.refusal("code: a\nlive: \u0001"))
        .isEqualTo("f:2:7: the character U+0001 is not allowed");
  }

  @Test
  void byteOrderMark_isPassedOver() {
    assertThat(StrictYaml.read("f", "\ufeffcode: a", Sample.class).code()).isEqualTo("a");
  }

  @Test
  void nesting_ofFortyLevelsAtMost() {
    var open = "code: a\nlabels: ";
    assertThat(FindingsTest.refusal(open + "[".repeat(39) + "]".repeat(39)))
        .isEqualTo("f:2:9 labels: must be keys and values, not a list");
    assertThat(FindingsTest.refusal(open + "[".repeat(40) + "]".repeat(40)))
        .isEqualTo("f:2:48: is nested deeper than 40 levels");
    assertThat(FindingsTest.refusal(open + "[".repeat(2_000_000)))
        .isEqualTo("f:2:48: is nested deeper than 40 levels");
  }

  @Test
  void nesting_throughAliases() {
    var text =
        IntStream.range(1, 45)
            .mapToObj(i -> "  a%d: &a%d [*a%d]\n".formatted(i, i, i - 1))
            .collect(Collectors.joining("", "code: a\nlabels:\n  a0: &a0 [x]\n", ""));
    assertThat(FindingsTest.refusal(text)).endsWith("is nested deeper than 40 levels");
  }

  @Test
  @Timeout(5)
  void billionLaughs_isRefused() {
    var text =
        IntStream.range(1, 12)
            .mapToObj(i -> "  a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)))
            .collect(Collectors.joining("", "code: a\nlabels:\n  a0: &a0 lol\n", ""));
    assertThat(FindingsTest.refusal(text))
        .isEqualTo("f:9:7: is more than 1,000,000 values once its aliases are followed");
  }

  @Test
  void size_ofFiveMegabytesAtMost() {
    var start = "code: a\nproducts:\n";
    var product = "  - {name: Basic, prices: [{currency: EUR, amount: 12.50}]}\n";
    int count = (YamlTree.MOST_BYTES - start.length()) / product.length();
    var text = start + product.repeat(count);
    assertThat(StrictYaml.read("f", text, Sample.class).products()).hasSize(count);
    assertThat(FindingsTest.refusal(text + product))
        .isEqualTo("f:1:1: the file is larger than 5 MB");
    assertThat(FindingsTest.refusal("code: " + "é".repeat(YamlTree.MOST_BYTES / 2)))
        .isEqualTo("f:1:1: the file is larger than 5 MB");
  }

  @Test
  void anyText_isReadOrRefused() {
    Property.holds(3000, any -> isReadOrRefused(any.text(255)));
  }

  @Test
  void anyYamlishText_isReadOrRefused() {
    String characters = "[]{}:- \n&*a?|>%!\"'\\,#0~\t<";
    Property.holds(3000, any -> isReadOrRefused("code: a\nlabels: " + any.text(characters, 255)));
  }

  private static void isReadOrRefused(String text) {
    assertThat(FindingsTest.refusal(text)).matches("(?s)null|f:\\d+:\\d+.*");
  }
}
