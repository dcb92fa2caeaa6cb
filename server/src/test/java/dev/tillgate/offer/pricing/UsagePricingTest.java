package dev.tillgate.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.UsagePricingModel;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented example: calls by steps, messages by volume, beside a fee of 9.99 a month. */
class UsagePricingTest {
  private static final String CALLS = "1-1000:0.2 1001-1500:0.15 1501-999999:0.1";
  private static final String MESSAGES = "1-1000:0.1 1001-10000:0.09 10001-999999:0.075";

  private static PriceOptionsGroup group(UsagePricingModel model, String intervals) {
    String[] words = intervals.split(" ", -1);
    PriceOption[] options = new PriceOption[words.length];
    for (int i = 0; i < words.length; i++) {
      String[] parts = words[i].split("[-:]", 3);
      PriceOption option = Prices.option(words[i], Prices.impact("BASE +" + parts[2]));
      option = option.withScaleMin(new BigDecimal(parts[0]));
      options[words.length - 1 - i] = option.withScaleMax(new BigDecimal(parts[1]));
    }
    PriceOptionsGroup group = Prices.group("USED", GroupType.INTERVAL, options);
    return group.withUsage(Usage.PAYPERUSAGE).withUsagePricingModel(model);
  }

  private static UsageCharge charge(UsagePricingModel model, String intervals, String units) {
    return UsagePricing.charge(group(model, intervals), new BigDecimal(units), CurrencyUnit.EUR)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "STEPPED,1100,215",
    "STEPPED,2500,375",
    "STEPPED,0,0",
    "STEPPED,1000,200",
    "STEPPED,1000.5,200.08",
    "STEPPED,1000999,100224.90",
    "VOLUME,1000,200",
    "VOLUME,1001,150.15",
    "VOLUME,2000000,200000"
  })
  void calls_costTheirSteps_orTheirVolume(UsagePricingModel model, String units, String amount) {
    assertThat(charge(model, CALLS, units).amount()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"800,80", "5000,450", "10000,900", "10001,750.08"})
  void messages_costTheRateOfTheirNumber(String units, String amount) {
    assertThat(charge(UsagePricingModel.VOLUME, MESSAGES, units).amount())
        .isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"1100,800,304.99", "2500,5000,834.99"})
  void documentedCustomers_payUsageAndFee(String minutes, String messages, String total) {
    BigDecimal calls = charge(UsagePricingModel.STEPPED, CALLS, minutes).amount();
    BigDecimal texts = charge(UsagePricingModel.VOLUME, MESSAGES, messages).amount();
    assertThat(new BigDecimal("9.99").add(calls).add(texts)).isEqualByComparingTo(total);
  }

  @Test
  void steps_nameIntervalUnitsAndRate() {
    assertThat(charge(UsagePricingModel.STEPPED, CALLS, "1100").steps())
        .extracting(PriceStep::what)
        .containsExactly("1-1000:0.2: 1000 units at 0.2", "1001-1500:0.15: 100 units at 0.15");
  }

  @Test
  void unitsBelowTheFirstInterval_areIncluded() {
    String overage = "101-200:1 201-999:0.5";
    assertThat(charge(UsagePricingModel.STEPPED, overage, "100").amount()).isZero();
    assertThat(charge(UsagePricingModel.STEPPED, overage, "250").amount())
        .isEqualByComparingTo("125");
    assertThat(charge(UsagePricingModel.VOLUME, overage, "100").amount()).isZero();
  }

  @Test
  void rateMissingInTheCurrency_givesNoCharge() {
    PriceOptionsGroup calls = group(UsagePricingModel.STEPPED, CALLS);
    assertThat(UsagePricing.charge(calls, BigDecimal.TEN, CurrencyUnit.USD)).isEmpty();
    assertThat(UsagePricing.charge(calls, BigDecimal.ZERO, CurrencyUnit.USD)).isPresent();
  }

  @Test
  void steppedCharge_growsWithUsage() {
    Property.holds(
        any -> {
          BigDecimal units = any.decimal(0, 3000, 2);
          BigDecimal more = units.add(any.decimal(0, 3000, 2));
          assertThat(charge(UsagePricingModel.STEPPED, CALLS, more.toPlainString()).amount())
              .isGreaterThanOrEqualTo(
                  charge(UsagePricingModel.STEPPED, CALLS, units.toPlainString()).amount());
        });
  }
}
