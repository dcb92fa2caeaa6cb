package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.CampaignOwnerType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellCampaignBuilder;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out of a cross-sell campaign. */
final class CrossSellDefaults {
  private static final String OWN = "Own";

  private CrossSellDefaults() {}

  /**
   * The campaign as it is stored.
   *
   * @param before what is stored now, whose status is kept unless another is given; null for a new
   *     one, which is active
   */
  static CrossSellCampaign complete(
      CrossSellCampaign given, String code, @Nullable CrossSellCampaign before) {
    CampaignStatus standard =
        before == null ? CampaignStatus.ACTIVE : Objects.requireNonNull(before.campaignStatus());
    return CrossSellCampaignBuilder.builder()
        .masterProducts(masters(given))
        .displayType(Objects.requireNonNull(given.displayType()).strip().toLowerCase(Locale.ROOT))
        .displayInEmail(Boolean.TRUE.equals(given.displayInEmail()))
        .products(given.products().stream().map(CrossSellDefaults::complete).toList())
        .campaignCode(code)
        .name(Objects.requireNonNull(given.name()).strip())
        .startDate(given.startDate())
        .endDate(given.endDate())
        .campaignStatus(Objects.requireNonNullElse(given.campaignStatus(), standard))
        .campaignOwnerType(CampaignOwnerType.MERCH)
        .build();
  }

  /** The products that lead to the recommendation; older programs name the only one elsewhere. */
  static List<String> masters(CrossSellCampaign given) {
    List<String> masters = given.masterProducts().stream().map(String::strip).toList();
    String only = Texts.stripped(given.productCode());
    return masters.isEmpty() && !only.isEmpty() ? List.of(only) : masters;
  }

  private static CrossSellProduct complete(CrossSellProduct given) {
    BigDecimal percent = new BigDecimal(Objects.requireNonNull(given.discount()).strip());
    return new CrossSellProduct(
        Objects.requireNonNull(given.productCode()).strip(),
        percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString(),
        CampaignDiscountType.PERCENT,
        OWN,
        Boolean.TRUE.equals(given.autoAdded()),
        List.of(),
        List.of());
  }
}
