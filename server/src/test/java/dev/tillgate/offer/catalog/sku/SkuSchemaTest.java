package dev.tillgate.offer.catalog.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionBuilder;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroupBuilder;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingConfigurationBuilder;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductBuilder;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuSchemaTest {

  private static PriceOptionsGroup group(GroupType type, int options) {
    return PriceOptionsGroupBuilder.builder()
        .code("G")
        .type(type)
        .options(
            IntStream.range(0, options)
                .mapToObj(n -> PriceOptionBuilder.builder().code("o" + n).build())
                .toList())
        .build();
  }

  private static List<SkuDetail> schema(
      boolean subscription, PriceOptionsGroup group, boolean required) {
    PricingConfiguration configuration =
        PricingConfigurationBuilder.builder()
            .code("P")
            .prices(
                new PriceSet(
                    List.of(
                        new Price(BigDecimal.TEN, "EUR", 1, 9, List.of()),
                        new Price(BigDecimal.ONE, "EUR", 10, 99999, List.of()),
                        new Price(BigDecimal.TEN, "USD", 1, 99999, List.of())),
                    List.of()))
            .priceOptions(List.of(new AssignedOptionGroup("G", required)))
            .build();
    Product product =
        ProductBuilder.builder()
            .pricingConfigurations(List.of(configuration))
            .generatesSubscription(subscription)
            .build();
    return new SkuSchema(code -> Optional.of(group))
        .of(product)
        .pricingConfigurations()
        .getFirst()
        .details();
  }

  /** Three intervals over two currencies, times purchase types, times ways to choose. */
  @ParameterizedTest
  @CsvSource({
    "RADIO,2,true,false,6",
    "RADIO,2,false,false,9",
    "CHECKBOX,3,false,false,24",
    "CHECKBOX,3,true,false,21",
    "RADIO,2,true,true,18"
  })
  void schema_hasEveryCombinationOnce(
      GroupType type, int options, boolean required, boolean subscription, int rows) {
    List<SkuDetail> schema = schema(subscription, group(type, options), required);
    assertThat(schema).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void optionsText_standsForItsGroups() {
    SkuDetail last = schema(false, group(GroupType.CHECKBOX, 2), true).getLast();
    assertThat(SkuOptions.pairs(last.groups())).containsExactly("G=o0", "G=o1");
    assertThat(SkuOptions.groups(String.valueOf(last.options())).map(SkuOptions::pairs))
        .contains(List.of("G=o0", "G=o1"));
    assertThat(SkuOptions.groups("eJwBLADT/6G10uOW07exk6mNk7KvrpaSc4l1lbXToqi5sriTcbOXseWu3Z"))
        .isEmpty();
  }

  @Test
  void schema_tooLargeToHandle_isRefused() {
    assertThatThrownBy(() -> schema(false, group(GroupType.CHECKBOX, 14), false))
        .isInstanceOf(Fault.class);
  }
}
