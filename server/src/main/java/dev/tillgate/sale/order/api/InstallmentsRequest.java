package dev.tillgate.sale.order.api;

import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.OrderRequestBuilder;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.payment.api.PaymentDetails;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to split into installments: an amount, or an order as for placeOrder. Source: seed "Payment
 * flow with Credit Cards with Installments"; gaps-closed, "Payment methods".
 *
 * @param amount in the currency beside it; null to have the items priced
 */
public record InstallmentsRequest(
    @Nullable BigDecimal amount,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String fiscalCode,
    @Nullable String cardBin,
    @Nullable String eesToken,
    @Nullable String language,
    List<OrderItem> items,
    @Nullable BillingDetails billingDetails,
    @Nullable PaymentDetails paymentDetails,
    List<String> promotions) {

  /** The part of it that is an order. */
  public OrderRequest order() {
    return OrderRequestBuilder.builder()
        .country(country)
        .currency(currency)
        .language(language)
        .items(items)
        .billingDetails(billingDetails)
        .paymentDetails(paymentDetails)
        .promotions(promotions)
        .build();
  }
}
