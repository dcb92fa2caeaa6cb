package dev.tillgate.offer.campaign.crosssell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.campaign.CampaignOutcome;
import dev.tillgate.offer.campaign.CampaignOutcome.Granted;
import dev.tillgate.offer.campaign.CampaignOutcome.Refused;
import dev.tillgate.offer.campaign.CampaignOutcome.Unknown;
import dev.tillgate.offer.campaign.UnitDiscount;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.CampaignOwnerType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSellRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");

  private static CrossSellCampaign campaign(
      CampaignStatus status, @Nullable String first, @Nullable String last) {
    return new CrossSellCampaign(
        List.of("PHONE", "TABLET"),
        "cart",
        false,
        List.of(
            new CrossSellProduct(
                "CASE", "12.5", CampaignDiscountType.PERCENT, "Own", false, List.of(), List.of())),
        "code",
        "Covers",
        first == null ? null : LocalDate.parse(first),
        last == null ? null : LocalDate.parse(last),
        status,
        CampaignOwnerType.MERCH,
        null);
  }

  @Test
  void recommendedItem_besideItsParent_getsTheDiscount() {
    assertThat(
            CrossSellRules.outcome(
                campaign(CampaignStatus.ACTIVE, null, null),
                "CASE",
                " TABLET ",
                Set.of("TABLET", "CASE"),
                TODAY))
        .isEqualTo(
            new Granted(
                "code",
                "Covers",
                new UnitDiscount(CampaignDiscountType.PERCENT, new BigDecimal("12.5"))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CASE,  PHONE,  ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID",
        "CASE,  CASE,   ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID",
        "CASE,  -,      ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID",
        "TABLET,PHONE,  ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID",
        "case,  TABLET, ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID",
        "-,     TABLET, ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID"
      })
  void otherItemOrParent_isRefused(@Nullable String item, @Nullable String parent, String fault) {
    CampaignOutcome outcome =
        CrossSellRules.outcome(
            campaign(CampaignStatus.ACTIVE, null, null),
            item,
            parent,
            Set.of("TABLET", "CASE"),
            TODAY);
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).fault().name()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ACTIVE,   -,          -,          true",
        "INACTIVE, -,          -,          false",
        "ACTIVE,   2026-01-31, 2026-01-31, true",
        "ACTIVE,   2026-02-01, -,          false",
        "ACTIVE,   -,          2026-01-30, false",
        "ACTIVE,   2026-01-01, -,          true"
      })
  void campaign_isLive_whenActiveBetweenItsDays(
      CampaignStatus status, @Nullable String first, @Nullable String last, boolean live) {
    CampaignOutcome outcome =
        CrossSellRules.outcome(
            campaign(status, first, last), "CASE", "PHONE", Set.of("PHONE", "CASE"), TODAY);
    assertThat(outcome instanceof Granted).isEqualTo(live);
  }

  @Test
  void unknownCampaign_isNone() {
    assertThat(CrossSellRules.outcome(null, "CASE", "PHONE", Set.of("PHONE"), TODAY))
        .isInstanceOf(Unknown.class);
  }
}
