package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.ManyForms;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.offer.campaign.api.RecommendationFault;
import dev.tillgate.sale.purchase.LineNotes;
import dev.tillgate.sale.purchase.LineNotes.CrossSold;
import dev.tillgate.sale.purchase.LineNotes.CycleWords;
import dev.tillgate.sale.purchase.LineNotes.UpSold;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One item that a client puts into the cart, from the catalogue or described on the spot. */
@Builder
public record OrderItem(
    @Nullable String code,
    @CartFault.Of(CartFault.ORDER_ITEMS_QUANTITY_INVALID) @Nullable Long quantity,
    @Nullable String name,
    @Nullable String description,
    @CartFault.Of(CartFault.ORDER_PRODUCT_IS_DYNAMIC_INVALID) @Nullable Boolean isDynamic,
    @CartFault.Of(CartFault.ORDER_PRODUCT_TANGIBLE_INVALID) @Nullable Boolean tangible,
    @CartFault.Of(CartFault.ORDER_PRODUCT_PURCHASE_TYPE_INVALID)
        @Nullable PurchaseType purchaseType,
    @CartFault.Of(CartFault.ORDER_PRODUCT_PRICE_STRUCTURE_INVALID) @Nullable ItemPrice price,
    @Nullable String priceType,
    @Wire("ProductTaxCategoryUUID") @Nullable String productTaxCategoryUuid,
    @CartFault.Of(CartFault.ORDER_PRODUCT_OPTION_INVALID) List<ItemOption> priceOptions,
    @CartFault.Of(CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID)
        @Nullable RecurringOptions recurringOptions,
    @ManyForms @CartFault.Of(CartFault.ORDER_PRODUCT_TRIAL_INVALID) @Nullable Trial trial,
    @Wire("SKU") @Nullable String sku,
    @RecommendationFault.Of(RecommendationFault.ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID)
        @Nullable CrossSell crossSell,
    @RecommendationFault.Of(RecommendationFault.ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID)
        @Nullable UpSell upSell,
    List<AdditionalField> additionalFields,
    @Nullable JsonNode promotion,
    @Nullable String subscriptionStartDate,
    @Nullable RenewalInformation renewalInformation,
    @Nullable JsonNode subscriptionCustomSettings)
    implements OrderItemBuilder.With {

  /** What an order remembers of the item. */
  public LineNotes toNotes() {
    return new LineNotes(
        sku,
        crossSell == null ? null : crossSell.toCrossSold(),
        upSell == null ? null : upSell.toUpSold(),
        additionalFields.stream().map(AdditionalField::toAnswer).toList(),
        recurringOptions == null ? null : recurringOptions.toWords(),
        subscriptionCustomSettings);
  }

  /** A price of the client's own, or which of the catalogue's prices is meant. */
  public record ItemPrice(
      @CartFault.Of(CartFault.ORDER_PRODUCT_PRICE_AMOUNT_INVALID) @Nullable BigDecimal amount,
      @Nullable String type) {}

  /**
   * A chosen option: a bare option code, a group with its options, or an option with a surcharge.
   */
  public record ItemOption(
      @Nullable String code,
      @Nullable String name,
      @ScalarForm @Nullable String value,
      @CartFault.Of(CartFault.ORDER_PRODUCT_OPTION_SURCHARGE_INVALID)
          @Nullable BigDecimal surcharge,
      @Nullable Boolean required,
      List<ItemOptionValue> options) {}

  /** An option inside a group. */
  public record ItemOptionValue(
      @Nullable String name,
      @ScalarForm @Nullable String value,
      @CartFault.Of(CartFault.ORDER_PRODUCT_OPTION_SURCHARGE_INVALID)
          @Nullable BigDecimal surcharge) {}

  /** How a dynamic item is billed again. The cycle amount is for one unit. */
  public record RecurringOptions(
      @Nullable Integer cycleLength,
      @Nullable String cycleUnit,
      @Nullable BigDecimal cycleAmount,
      @Nullable Integer contractLength,
      @Nullable String contractUnit) {

    CycleWords toWords() {
      return new CycleWords(cycleLength, cycleUnit, cycleAmount, contractLength, contractUnit);
    }

    /** The words as the API shows them. */
    public static @Nullable RecurringOptions of(@Nullable CycleWords words) {
      return words == null
          ? null
          : new RecurringOptions(
              words.cycleLength(),
              words.cycleUnit(),
              words.cycleAmount(),
              words.contractLength(),
              words.contractUnit());
    }
  }

  /** A trial: how many days, and the price for all of them with tax, in the payment currency. */
  public record Trial(@Nullable Integer period, @Nullable BigDecimal price) {}

  /** The cross-sell campaign that recommended the item, and the product that led to it. */
  public record CrossSell(@Nullable String campaignCode, @Nullable String parentCode) {

    CrossSold toCrossSold() {
      return new CrossSold(campaignCode, parentCode);
    }

    /** What led to a line, as the API shows it. */
    public static @Nullable CrossSell of(@Nullable CrossSold sold) {
      return sold == null ? null : new CrossSell(sold.campaignCode(), sold.parentCode());
    }
  }

  /**
   * The up-sell campaign that recommended the item, and the product that it replaces. Source: page
   * "Place orders with upsell campaign".
   *
   * @param priceOptions options of the replaced product: a code, or {@code GROUP=code}
   * @param quantity of the replaced product
   */
  public record UpSell(
      @Nullable String campaignCode,
      @Nullable String parentCode,
      List<String> priceOptions,
      @RecommendationFault.Of(RecommendationFault.ORDER_PRODUCT_UP_SELL_PARENT_INVALID)
          @Nullable Long quantity) {

    UpSold toUpSold() {
      return new UpSold(campaignCode, parentCode, priceOptions, quantity);
    }

    /** What a line replaces, as the API shows it. */
    public static @Nullable UpSell of(@Nullable UpSold sold) {
      return sold == null
          ? null
          : new UpSell(
              sold.campaignCode(), sold.parentCode(), sold.priceOptions(), sold.quantity());
    }
  }

  /** The subscription that an item renews. */
  public record RenewalInformation(@ScalarForm @Nullable String subscriptionReference) {}
}
