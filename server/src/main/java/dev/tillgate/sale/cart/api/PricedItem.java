package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.gate.operation.shape.Beyond;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.offer.promotion.api.AppliedPromotion;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An item with its price, in previews and in orders. Source: catalogue §3.5. */
@FullBuilder
public record PricedItem(
    ProductDetails productDetails,
    List<PricedOption> priceOptions,
    LinePrice price,
    @Nullable String lineItemReference,
    PurchaseType purchaseType,
    String externalReference,
    @Nullable String code,
    int quantity,
    @Wire("SKU") @Nullable String sku,
    OrderItem.@Nullable CrossSell crossSell,
    OrderItem.@Nullable UpSell upSell,
    @Nullable PricedTrial trial,
    @Nullable List<AdditionalField> additionalFields,
    @Nullable AppliedPromotion promotion,
    OrderItem.@Nullable RecurringOptions recurringOptions,
    @Nullable LocalDateTime subscriptionStartDate,
    @Nullable JsonNode subscriptionCustomSettings,
    @Beyond @Nullable List<Explanation> explanation)
    implements PricedItemBuilder.With {

  /** What is sold. */
  @FullBuilder
  public record ProductDetails(
      String name,
      @Nullable String shortDescription,
      boolean tangible,
      boolean isDynamic,
      @Nullable String extraInfo,
      boolean renewalStatus,
      @Nullable List<LineSubscription> subscriptions,
      Delivery deliveryInformation) {}

  /** A subscription that the line opened. */
  public record LineSubscription(
      String subscriptionReference,
      LocalDateTime purchaseDate,
      LocalDateTime subscriptionStartDate,
      LocalDateTime expirationDate,
      boolean lifetime,
      boolean trial,
      boolean enabled,
      boolean recurringEnabled) {}

  /** How the line is delivered. */
  public record Delivery(
      String delivery,
      @Nullable String downloadFile,
      String deliveryDescription,
      String codesDescription,
      List<String> codes) {}

  /** The options chosen from one group. */
  public record PricedOption(
      @Nullable String code, boolean required, @Nullable String name, List<PricedValue> options) {}

  /**
   * A chosen option and what it adds to a unit.
   *
   * @param surcharge with the decimals of the currency
   * @param number of our own: where on a scale the buyer is
   */
  public record PricedValue(
      @Nullable String name,
      @Nullable String value,
      String surcharge,
      @Beyond @Nullable BigDecimal number) {}

  /** A trial, for all its days: what is paid, and the parts of it. */
  public record PricedTrial(
      int period,
      BigDecimal price,
      BigDecimal grossPrice,
      @Wire("VAT") BigDecimal vat,
      BigDecimal netPrice) {}

  /** Amounts of one unit and of the whole line; tax is on the discounted net. */
  @FullBuilder
  public record LinePrice(
      BigDecimal unitNetPrice,
      BigDecimal unitGrossPrice,
      @Wire("UnitVAT") BigDecimal unitVat,
      BigDecimal unitDiscount,
      BigDecimal unitNetDiscountedPrice,
      BigDecimal unitGrossDiscountedPrice,
      BigDecimal unitAffiliateCommission,
      BigDecimal itemUnitNetPrice,
      BigDecimal itemUnitGrossPrice,
      BigDecimal itemNetPrice,
      BigDecimal itemGrossPrice,
      @Wire("VATPercent") BigDecimal vatPercent,
      BigDecimal handlingFeeNetPrice,
      BigDecimal handlingFeeGrossPrice,
      String currency,
      BigDecimal netPrice,
      BigDecimal grossPrice,
      BigDecimal netDiscountedPrice,
      BigDecimal grossDiscountedPrice,
      BigDecimal discount,
      @Wire("VAT") BigDecimal vat,
      BigDecimal affiliateCommission) {}
}
