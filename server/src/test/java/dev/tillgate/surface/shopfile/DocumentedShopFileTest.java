package dev.tillgate.surface.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.docs.Page;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents about shop files: the files in them can be loaded, and no key is missing. */
class DocumentedShopFileTest {

  /** The headings of the page's tables, and the records that they describe. */
  private static final Map<String, Class<? extends Record>> TABLES =
      Map.ofEntries(
          Map.entry("### merchant", ShopFile.MerchantPart.class),
          Map.entry("### merchant.firewall", FirewallPart.class),
          Map.entry("### shippingMethods", ShippingPart.class),
          Map.entry("### shippingMethods.tariffs", ShippingPart.TariffPart.class),
          Map.entry("### priceOptionGroups", OptionGroupPart.class),
          Map.entry("### priceOptionGroups.options", OptionGroupPart.OptionPart.class),
          Map.entry("### productGroups", ProductGroupPart.class),
          Map.entry("### additionalFields", AdditionalFieldPart.class),
          Map.entry("### additionalFields.translations", FieldDefinition.FieldTranslation.class),
          Map.entry("### products", ProductPart.class),
          Map.entry("### products.additionalFields", ProductPart.FieldPart.class),
          Map.entry("### products.prices", ProductPart.PricePart.class),
          Map.entry("### products.options", ProductPart.OptionPart.class),
          Map.entry("### products.subscription", ProductPart.SubscriptionPart.class),
          Map.entry("### crossSells", CrossSellPart.class),
          Map.entry("### crossSells.recommends", CrossSellPart.RecommendedPart.class),
          Map.entry("### crossSellTexts", CrossSellTextPart.class),
          Map.entry("### upSells", UpSellPart.class),
          Map.entry("### upSells.primary, upSells.recommended", UpSellPart.UpSellProductPart.class),
          Map.entry("### promotions", PromotionPart.class),
          Map.entry("### promotions.products", PromotionPart.PromotedPart.class),
          Map.entry("### promotions.specialPrices", PromotionPart.SpecialPricePart.class),
          Map.entry("### customers", ShopFile.CustomerPart.class),
          Map.entry("### orders", OrderPart.class),
          Map.entry("### orders.items", OrderPart.ItemPart.class));

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
                                    assertThat(
                                            StrictYaml.read(
                                                page.name(), block.text(), ShopFile.class))
                                        .isNotNull())));
  }

  @TestFactory
  Stream<DynamicTest> everyKey_hasARowWithItsDefault() {
    Page page =
        Page.all().stream()
            .filter(candidate -> candidate.name().equals("docs/shop-files.md"))
            .findFirst()
            .orElseThrow();
    return TABLES.entrySet().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getKey(),
                    () ->
                        assertThat(rows(page, table.getKey()))
                            .isEqualTo(rowsOf(table.getValue()))));
  }

  /** Key and default of each row: the first and the third cell. */
  private static List<String> rows(Page page, String heading) {
    return page.prose().stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .map(cells -> (cells[1].strip() + " " + cells[3].strip()).replace("`", ""))
        .toList();
  }

  private static List<String> rowsOf(Class<? extends Record> type) {
    return RecordShape.of(type).parts().values().stream()
        .map(part -> part.name() + " " + absent(part))
        .toList();
  }

  private static String absent(Part part) {
    @Nullable Default standard = part.component().getAnnotation(Default.class);
    if (standard != null) {
      return standard.value().replace("''", "empty");
    }
    boolean several = part.shape() instanceof Shape.ListOf || part.shape() instanceof Shape.MapOf;
    return part.required() ? "required" : several ? "empty" : "none";
  }
}
