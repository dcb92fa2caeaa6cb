package dev.tillgate.sale.cart.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.DeliveryDetails;
import dev.tillgate.sale.payment.api.PaymentDetails;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Order object that clients send. Source: seed "Place orders with dynamic product information";
 * catalogue §3.2.
 *
 * @param refNo null for a new order; the reference of a pending order to retry its payment
 * @param explain our own: whether the answer tells how its amounts came about
 * @param customerReference the system's reference of a known customer; any other is taken as the
 *     merchant's own reference
 */
@Builder
public record OrderRequest(
    @Nullable String refNo,
    @Nullable String currency,
    @Nullable String country,
    @Nullable String language,
    @Wire("CustomerIP") @Nullable String customerIp,
    @Nullable String localTime,
    @Nullable String source,
    @Wire("WSOrder") @Nullable String wsOrder,
    @Nullable Affiliate affiliate,
    @Nullable String affiliateId,
    @Nullable String customerReference,
    @Nullable String externalCustomerReference,
    @Nullable String externalReference,
    @Nullable String machineId,
    @Nullable BigDecimal discount,
    @CartFault.Of(CartFault.ORDER_ITEMS_INVALID) List<OrderItem> items,
    @Nullable BillingDetails billingDetails,
    @Nullable DeliveryDetails deliveryDetails,
    @Nullable DeliveryInformation deliveryInformation,
    @Nullable PaymentDetails paymentDetails,
    List<String> promotions,
    List<AdditionalField> additionalFields,
    @Nullable JsonNode giftDetails,
    @Nullable JsonNode customParameters,
    @Nullable Boolean explain)
    implements OrderRequestBuilder.With {}
