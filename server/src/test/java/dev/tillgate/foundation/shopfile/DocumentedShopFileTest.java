package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.docs.Page;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents about shop files: the files in them can be loaded, and no key is missing. */
class DocumentedShopFileTest {

  private final ShopFormat format = TestServer.bean(ShopFormat.class);
  private final Page page =
      Page.all().stream()
          .filter(candidate -> candidate.name().equals("docs/shop-files.md"))
          .findFirst()
          .orElseThrow();

  @TestFactory
  Stream<DynamicTest> shops_areRead() {
    return Page.all().stream()
        .flatMap(
            page ->
                page.blocks("yaml shop").stream()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                page.name() + ":" + block.line(),
                                () ->
                                    assertThat(format.read(page.name(), block.text()))
                                        .isNotNull())));
  }

  @Test
  void everySection_hasATable() {
    assertThat(headings()).contains("merchant");
    assertThat(headings()).containsAll(format.sections().stream().map(ShopSection::key).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyKey_hasARowWithItsDefault() {
    return headings()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place, () -> assertThat(rows(place)).isEqualTo(rowsOf(recordAt(place)))));
  }

  /** The places in a file that tables describe, such as products.prices. */
  private Stream<String> headings() {
    return page.prose().stream()
        .filter(line -> line.startsWith("### "))
        .flatMap(line -> Stream.of(line.substring(4).split(", ")));
  }

  private Class<?> recordAt(String place) {
    List<String> keys = List.of(place.split("\\."));
    Class<?> type =
        format.sections().stream()
            .filter(section -> section.key().equals(keys.getFirst()))
            .<Class<?>>map(ShopSection::part)
            .findFirst()
            .orElse(MerchantPart.class);
    for (String key : keys.subList(1, keys.size())) {
      Part part = Objects.requireNonNull(RecordShape.of(type).parts().get(key));
      Shape shape = part.shape() instanceof Shape.ListOf list ? list.item() : part.shape();
      type = ((Shape.RecordOf) shape).type();
    }
    return type;
  }

  /** Key and default of each row: the first and the third cell. */
  private List<String> rows(String place) {
    return page.prose().stream()
        .dropWhile(line -> !line.startsWith("### ") || !names(line, place))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .map(cells -> (cells[1].strip() + " " + cells[3].strip()).replace("`", ""))
        .toList();
  }

  private static boolean names(String heading, String place) {
    return List.of(heading.substring(4).split(", ")).contains(place);
  }

  private static List<String> rowsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getName() + " " + absent(component))
        .toList();
  }

  private static String absent(RecordComponent component) {
    @Nullable Default standard = component.getAnnotation(Default.class);
    if (standard != null) {
      return standard.value().replace("''", "empty");
    }
    Part part = Part.of(component);
    boolean several = part.shape() instanceof Shape.ListOf || part.shape() instanceof Shape.MapOf;
    return part.required() ? "required" : several ? "empty" : "none";
  }
}
