package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellCampaignBuilder;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cross-sell campaign.
 *
 * @param code of the file's choice, so that loading the file again finds it
 * @param masters the products that lead to it
 */
record CrossSellPart(
    String code,
    String name,
    List<String> masters,
    List<RecommendedPart> recommends,
    @Default("cart") Display display,
    @Default("false") boolean inEmail,
    @Default("true") boolean enabled,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends) {

  CrossSellPart {
    ShopFile.require(
        code.matches("[A-Za-z0-9+/=_-]{1,64}"),
        "the code of a campaign has 1 to 64 letters, digits and + / = _ -");
  }

  /** Where a storefront shows it. */
  enum Display {
    CART,
    REVIEW,
    FINISH
  }

  /** A recommended product, and the percentage off its price. */
  record RecommendedPart(String product, BigDecimal percent, @Default("false") boolean autoAdded) {

    private CrossSellProduct toApi() {
      return new CrossSellProduct(
          product,
          percent.toPlainString(),
          CampaignDiscountType.PERCENT,
          null,
          autoAdded,
          List.of(),
          List.of());
    }
  }

  /** The products that it names. */
  Stream<String> products() {
    return Stream.concat(masters.stream(), recommends.stream().map(RecommendedPart::product));
  }

  CrossSellCampaign toApi() {
    CrossSellCampaign campaign =
        CrossSellCampaignBuilder.builder()
            .campaignCode(code)
            .name(name)
            .masterProducts(masters)
            .products(recommends.stream().map(RecommendedPart::toApi).toList())
            .displayType(display.name().toLowerCase(Locale.ROOT))
            .displayInEmail(inEmail)
            .campaignStatus(enabled ? CampaignStatus.ACTIVE : CampaignStatus.INACTIVE)
            .build();
    return campaign.withStartDate(starts).withEndDate(ends);
  }
}
