package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.gate.operation.shape.Beyond;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.offer.promotion.api.AppliedPromotion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A priced cart. Source: catalogue §3.6. Amounts are in the currency beside them.
 *
 * @param errors why promotions and campaigns that the cart names do not apply; it is priced without
 *     them
 */
@FullBuilder
public record SessionContents(
    List<String> errors,
    List<PricedItem> items,
    List<AppliedPromotion> promotions,
    @Nullable List<AdditionalField> additionalFields,
    String currency,
    BigDecimal netPrice,
    BigDecimal grossPrice,
    BigDecimal netDiscountedPrice,
    BigDecimal grossDiscountedPrice,
    BigDecimal discount,
    @Wire("VAT") BigDecimal vat,
    BigDecimal affiliateCommission,
    DeliveryInformation deliveryInformation,
    @Beyond @Nullable List<Explanation> explanation)
    implements SessionContentsBuilder.With {}
