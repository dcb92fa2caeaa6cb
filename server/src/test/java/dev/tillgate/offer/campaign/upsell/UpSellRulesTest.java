package dev.tillgate.offer.campaign.upsell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.campaign.CampaignOutcome;
import dev.tillgate.offer.campaign.CampaignOutcome.Granted;
import dev.tillgate.offer.campaign.CampaignOutcome.Refused;
import dev.tillgate.offer.campaign.CampaignOutcome.Unknown;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellDiscount;
import dev.tillgate.offer.campaign.api.UpSellDiscount.UpSellAmount;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOption;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOptions;
import dev.tillgate.offer.pricing.ChosenOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpSellRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");
  private static final UpSellDiscount FIXED =
      new UpSellDiscount(
          CampaignDiscountType.FIXED,
          null,
          List.of(new UpSellAmount("EUR", BigDecimal.TEN), new UpSellAmount("USD", BigDecimal.TWO)),
          "EUR");
  private static final UpSellDiscount PERCENT =
      new UpSellDiscount(CampaignDiscountType.PERCENT, BigDecimal.TEN, List.of(), null);

  private static UpSellProduct product(String code, int quantity, String... options) {
    return new UpSellProduct(
        code,
        quantity,
        Arrays.stream(options)
            .map(text -> text.split("="))
            .map(parts -> new UpSellOptions(parts[0], List.of(new UpSellOption(parts[1], null))))
            .toList());
  }

  private static UpSellCampaign campaign(
      UpSellDiscount discount, UpSellProduct primary, UpSellProduct recommended, boolean enabled) {
    return new UpSellCampaign(
        "Longer", "uuid", null, TODAY, false, discount, primary, recommended, null, enabled);
  }

  private static UpSoldItem item(
      String code, long quantity, @Nullable Long parentQuantity, String... parentOptions) {
    return new UpSoldItem(
        code,
        quantity,
        List.of(
            new ChosenOption("SUPPORT", "Support", true, "Phone", "phone", null, BigDecimal.ONE)),
        "MONTH",
        parentQuantity,
        List.of(parentOptions));
  }

  private static String outcome(UpSellCampaign campaign, UpSoldItem item, CurrencyUnit currency) {
    return switch (UpSellRules.outcome(campaign, item, currency, TODAY)) {
      case Granted granted -> granted.discount().type() + " " + granted.discount().value();
      case Refused refused -> refused.fault().name() + " " + refused.member();
      case Unknown unknown -> "unknown " + unknown.member();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, FIXED 10",
    "USD, FIXED 2",
    "GBP, ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID CampaignCode"
  })
  void fixedDiscount_isTheAmountInTheCurrency(String currency, String expected) {
    UpSellCampaign campaign = campaign(FIXED, product("MONTH", 0), product("YEAR", 0), true);
    assertThat(outcome(campaign, item("YEAR", 7, null), CurrencyUnit.of(currency)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "YEAR,  2, 3, true",
        "YEAR,  2, -, false",
        "YEAR,  2, 4, false",
        "YEAR,  3, 3, false",
        "MONTH, 2, 3, false"
      })
  void quantities_mustBeThoseOfTheCampaign(
      String code, long quantity, @Nullable Long parentQuantity, boolean granted) {
    UpSellCampaign campaign = campaign(PERCENT, product("MONTH", 3), product("YEAR", 2), true);
    CampaignOutcome outcome =
        UpSellRules.outcome(
            campaign, item(code, quantity, parentQuantity), CurrencyUnit.GBP, TODAY);
    assertThat(outcome instanceof Granted).isEqualTo(granted);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPORT=phone, small,      true",
    "SUPPORT=phone, SIZE=small, true",
    "SUPPORT=phone, large,      false",
    "SUPPORT=basic, small,      false",
    "OTHER=phone,   small,      false"
  })
  void options_mustBeThoseOfTheCampaign(String wanted, String parentOption, boolean granted) {
    UpSellCampaign campaign =
        campaign(PERCENT, product("MONTH", 0, "SIZE=small"), product("YEAR", 0, wanted), true);
    CampaignOutcome outcome =
        UpSellRules.outcome(campaign, item("YEAR", 1, 1L, parentOption), CurrencyUnit.GBP, TODAY);
    assertThat(outcome instanceof Granted).isEqualTo(granted);
  }

  @Test
  void otherParent_isRefusedByItsName() {
    UpSellCampaign campaign = campaign(PERCENT, product("WEEK", 0), product("YEAR", 0), true);
    assertThat(outcome(campaign, item("YEAR", 1, 1L), CurrencyUnit.EUR))
        .isEqualTo("ORDER_PRODUCT_UP_SELL_PARENT_INVALID ParentCode");
  }

  @Test
  void disabledUnknownOrEndedCampaign_isRefused() {
    UpSoldItem item = item("YEAR", 1, 1L);
    UpSellCampaign disabled = campaign(PERCENT, product("MONTH", 0), product("YEAR", 0), false);
    UpSellCampaign enabled = campaign(PERCENT, product("MONTH", 0), product("YEAR", 0), true);
    assertThat(UpSellRules.outcome(disabled, item, CurrencyUnit.EUR, TODAY))
        .isInstanceOf(Refused.class);
    assertThat(UpSellRules.outcome(null, item, CurrencyUnit.EUR, TODAY))
        .isInstanceOf(Unknown.class);
    assertThat(UpSellRules.outcome(enabled, item, CurrencyUnit.EUR, TODAY.plusDays(1)))
        .isInstanceOf(Refused.class);
    assertThat(UpSellRules.outcome(enabled, item, CurrencyUnit.EUR, TODAY))
        .isInstanceOf(Granted.class);
  }
}
