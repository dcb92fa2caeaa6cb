package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellDiscount;
import dev.tillgate.offer.campaign.api.UpSellDiscount.UpSellAmount;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOption;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An up-sell campaign. It takes a percentage or, in each currency, an amount off the recommended
 * product.
 *
 * @param code a UUID of the file's choice, so that loading the file again finds it
 * @param amounts by currency
 */
record UpSellPart(
    String code,
    String name,
    UpSellProductPart primary,
    UpSellProductPart recommended,
    @Nullable BigDecimal percent,
    Map<String, BigDecimal> amounts,
    @Default("false") boolean manualRenewals,
    @Default("true") boolean enabled,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends) {

  UpSellPart {
    ShopFile.require(isUuid(code), "the code of an up-sell campaign is a UUID in lower case");
    ShopFile.require(
        (percent == null) != amounts.isEmpty(),
        "an up-sell campaign takes off an amount or a percentage, not both");
  }

  /**
   * A product of the campaign.
   *
   * @param quantity 0 for any
   * @param options chosen options, by price option group
   */
  record UpSellProductPart(
      String product, @Default("0") int quantity, Map<String, List<String>> options) {

    private UpSellProduct toApi() {
      return new UpSellProduct(
          product,
          quantity,
          options.entrySet().stream()
              .map(
                  group ->
                      new UpSellOptions(
                          group.getKey(),
                          group.getValue().stream()
                              .map(option -> new UpSellOption(option, null))
                              .toList()))
              .toList());
    }
  }

  /** The products that it names. */
  Stream<String> products() {
    return Stream.of(primary.product(), recommended.product());
  }

  UpSellCampaign toApi() {
    return new UpSellCampaign(
        name,
        code,
        starts,
        ends,
        manualRenewals,
        discount(),
        primary.toApi(),
        recommended.toApi(),
        null,
        enabled);
  }

  private UpSellDiscount discount() {
    return percent == null
        ? new UpSellDiscount(
            CampaignDiscountType.FIXED,
            null,
            amounts.entrySet().stream()
                .map(entry -> new UpSellAmount(entry.getKey(), entry.getValue()))
                .toList(),
            null)
        : new UpSellDiscount(CampaignDiscountType.PERCENT, percent, List.of(), null);
  }

  private static boolean isUuid(String code) {
    try {
      return UUID.fromString(code).toString().equals(code);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
