package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.exchange.ExchangeRate;
import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.exchange.RateTable;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionBuilder;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Impact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Method;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroupBuilder;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingConfigurationBuilder;
import dev.tillgate.offer.pricing.OptionChoice;
import dev.tillgate.offer.pricing.PriceCalculator;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.pricing.Sale;
import dev.tillgate.offer.pricing.UnitPrice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PriceConverterTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 28);
  private static final CurrencyUnit DOLLAR = CurrencyUnit.USD;
  private static final RateTable RATES =
      new RateTable(List.of(new ExchangeRate(DAY, "USD", new BigDecimal("1.0705"))));

  private final PriceConverter converter =
      new PriceConverter(
          CurrencyUnit.EUR,
          DOLLAR,
          amount -> RATES.convert(amount, CurrencyUnit.EUR, DOLLAR, DAY.plusDays(1)));

  @TempDir private Path dir;

  @Test
  void listPriceAndFixedImpact_areConvertedAndRoundedEach() {
    UnitPrice unit = price(configuration("EUR", "50"), choice("EUR", "5"));
    assertThat(unit.steps())
        .containsExactly(
            step("List price for 1–99999 units", "53.53"),
            step("Converted at 1 EUR = 1.0705 USD of 2024-06-28", "0.00"),
            step("Option Big (Size): fixed amount", "5.35"));
    assertThat(unit.amount()).isEqualByComparingTo("58.88");
  }

  @Test
  void fixedImpact_isConvertedBesideAListPriceInTheCartsCurrency() {
    UnitPrice unit = price(configuration("USD", "50"), choice("EUR", "5"));
    assertThat(unit.amount()).isEqualByComparingTo("55.35");
    assertThat(unit.steps()).hasSize(3);
  }

  @Test
  void pricesInTheCartsCurrency_stayAsTheyAre() {
    UnitPrice unit = price(configuration("USD", "50"), choice("USD", "5"));
    assertThat(unit.amount()).isEqualByComparingTo("55");
    assertThat(unit.steps()).hasSize(2);
  }

  @Test
  void pricesInAThirdCurrency_areNotConverted() {
    PricingConfiguration configuration = configuration("GBP", "50");
    assertThat(
            PriceCalculator.unitPrice(
                converter.completed(configuration), Sale.FIRST, DOLLAR, 1, List.of()))
        .isEmpty();
  }

  @Test
  void order_inACurrencyWithoutPrices_isPricedByTheRateOfTheShopsDay() throws IOException {
    Orders order = Orders.in("ISK").item("OPTIONED", 2).billing("CountryCode", "IS");
    order.itemField("PriceOptions", List.of("red"));
    assertThat(Answers.refusals(() -> contents(order)))
        .contains("ORDER_PRODUCT_PRICE_MISSING Items[0]");

    Path file = Files.writeString(dir.resolve("r.csv"), "Date,ISK\n2026-01-30,148.9\n");
    TestServer.bean(ExchangeRates.class).importFile(file);

    JsonNode item = contents(order).get("Items").get(0);
    assertThat(Answers.amount(item, "/Price/UnitNetPrice")).isEqualByComparingTo("7445");
    assertThat(Answers.amount(item, "/Price/NetPrice")).isEqualByComparingTo("14890");
    assertThat(Answers.amount(item, "/Price/VAT")).isEqualByComparingTo("3574");
  }

  private static JsonNode contents(Orders order) {
    return TestServer.frozenShop().rpc("getContents", order.build());
  }

  private UnitPrice price(PricingConfiguration configuration, OptionChoice choice) {
    return PriceCalculator.unitPrice(
            converter.completed(configuration),
            Sale.FIRST,
            DOLLAR,
            1,
            converter.completed(List.of(choice)))
        .map(converter::explained)
        .orElseThrow();
  }

  private static PricingConfiguration configuration(String currency, String amount) {
    Price price = new Price(new BigDecimal(amount), currency, null, null, List.of());
    return PricingConfigurationBuilder.builder()
        .prices(new PriceSet(List.of(price), List.of()))
        .build();
  }

  private static OptionChoice choice(String currency, String amount) {
    PriceImpact impact =
        new PriceImpact(
            ImpactOn.BASE,
            Impact.ADD,
            Method.FIXED,
            null,
            List.of(new ImpactAmount(new BigDecimal(amount), currency)));
    return new OptionChoice(
        PriceOptionsGroupBuilder.builder().code("SIZE").name("Size").build(),
        false,
        PriceOptionBuilder.builder().code("big").name("Big").priceImpact(impact).build(),
        null);
  }

  private static PriceStep step(String what, String amount) {
    return new PriceStep(what, new BigDecimal(amount));
  }
}
