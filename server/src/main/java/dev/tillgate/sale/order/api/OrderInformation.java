package dev.tillgate.sale.order.api;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.gate.operation.shape.Beyond;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.offer.promotion.api.AppliedPromotion;
import dev.tillgate.sale.cart.api.AdditionalField;
import dev.tillgate.sale.cart.api.Affiliate;
import dev.tillgate.sale.cart.api.DeliveryInformation;
import dev.tillgate.sale.cart.api.Explanation;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.DeliveryDetails;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order as the API shows it. Source: catalogue §3.5. Dates are in the account's time zone,
 * amounts in the currency of the order; what is not set is null.
 *
 * @param orderNo 0 until the order is finished, then a consecutive number
 * @param avangateCommission what the platform keeps
 * @param customerDetails null for an order that joined no account
 * @param extraInformation null where the shopper has nowhere to go
 * @param fxRate units of the payout currency for one of the order's; null where none was known
 * @param errors code to text, when the payment failed
 * @param refunds null where none was asked for
 */
@FullBuilder
public record OrderInformation(
    String refNo,
    long orderNo,
    @Nullable String externalReference,
    @Nullable String shopperRefNo,
    OrderStatus status,
    ApproveStatus approveStatus,
    String vendorApproveStatus,
    String merchantCode,
    String language,
    LocalDateTime orderDate,
    @Nullable LocalDateTime finishDate,
    @Nullable String source,
    @Wire("WSOrder") @Nullable String wsOrder,
    Affiliate affiliate,
    boolean hasShipping,
    boolean containsRenewableProducts,
    boolean requestDeliveryData,
    boolean recurringEnabled,
    BillingDetails billingDetails,
    DeliveryDetails deliveryDetails,
    PaymentInformation paymentDetails,
    DeliveryInformation deliveryInformation,
    @Nullable CustomerDetails customerDetails,
    String origin,
    BigDecimal avangateCommission,
    String orderFlow,
    @Nullable JsonNode giftDetails,
    @Wire("PODetails") @Nullable JsonNode poDetails,
    @Nullable ExtraInformation extraInformation,
    @Nullable String partnerCode,
    @Nullable BigDecimal partnerMargin,
    @Nullable BigDecimal partnerMarginPercent,
    @Nullable BigDecimal extraMargin,
    @Nullable BigDecimal extraMarginPercent,
    @Nullable BigDecimal extraDiscount,
    @Nullable BigDecimal extraDiscountPercent,
    @Nullable String localTime,
    boolean testOrder,
    @Nullable BigDecimal fxRate,
    BigDecimal fxMarkup,
    String payoutCurrency,
    boolean deliveryFinalized,
    @Nullable Map<String, String> errors,
    String chargebackResolution,
    String chargebackReasonCode,
    @Nullable JsonNode customParameters,
    @Nullable List<RefundInformation> refunds,
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
    @Beyond @Nullable List<Explanation> explanation)
    implements OrderInformationBuilder.With {

  /** How the order is paid; the members of the method depend on the type. */
  public record PaymentInformation(
      String type,
      String currency,
      Map<String, JsonNode> paymentMethod,
      @Wire("CustomerIP") @Nullable String customerIp) {}

  /** The customer account that the order belongs to. */
  public record CustomerDetails(
      long avangateCustomerReference,
      @Nullable String externalCustomerReference,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email) {}

  /** Links for the shopper. */
  public record ExtraInformation(
      @Nullable String paymentLink, @Nullable String retryFailedPaymentLink) {}
}
