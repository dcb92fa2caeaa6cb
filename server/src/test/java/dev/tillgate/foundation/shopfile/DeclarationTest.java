package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records that no file could fill are refused at their first use, whatever the file says. */
class DeclarationTest {
  record OddType(@Nullable File file) {}

  record OddKeys(Map<Integer, String> names) {}

  record OddDefault(@Default("x") int count) {}

  record TwoWays(@Default("1") @Nullable Integer count) {}

  @Test
  void typeThatAFileCannotHold() {
    assertRefused(OddType.class, "a file cannot hold a value of type class java.io.File");
  }

  @Test
  void mapKeysThatAreNotText() {
    assertRefused(
        OddKeys.class,
        "a file cannot hold a value of type java.util.Map<java.lang.Integer, java.lang.String>");
  }

  @Test
  void defaultThatDoesNotFit() {
    assertRefused(
        OddDefault.class,
        "the default does not fit: OddDefault.count:1:1: \"x\" is not a whole number");
  }

  @Test
  void nullableWithADefault() {
    assertRefused(TwoWays.class, "TwoWays.count is both @Nullable and @Default");
  }

  private static void assertRefused(Class<? extends Record> type, String message) {
    assertThatThrownBy(() -> StrictYaml.read("f", "{}", type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }
}
