package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Records;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.api.AdditionalField;
import dev.tillgate.sale.cart.api.Affiliate;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.DeliveryDetails;
import dev.tillgate.sale.cart.api.DeliveryInformation;
import dev.tillgate.sale.cart.api.OrderRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client says about an order besides its items and its payment; kept and given back. */
public record OrderHead(
    String country,
    String language,
    @Nullable String source,
    @Nullable String wsOrder,
    @Nullable Affiliate affiliate,
    @Nullable String customerIp,
    @Nullable String localTime,
    @Nullable String machineId,
    BillingDetails billing,
    DeliveryDetails delivery,
    @Nullable DeliveryInformation deliveryInformation,
    List<String> promotions,
    List<AdditionalField> additionalFields,
    @Nullable JsonNode giftDetails,
    @Nullable JsonNode customParameters,
    @Nullable String externalCustomerReference,
    boolean beforeVersion4) {
  private static final String DEFAULT_LANGUAGE = "en";

  /** The head of a request whose billing details have been checked. */
  static OrderHead of(
      OrderRequest order,
      Cart cart,
      @Nullable String externalCustomerReference,
      boolean beforeVersion4) {
    BillingDetails billing = lowerCountry(Objects.requireNonNull(order.billingDetails()));
    DeliveryDetails delivery = order.deliveryDetails();
    return new OrderHead(
        lower(order.country(), Objects.requireNonNull(billing.countryCode())),
        lower(order.language(), DEFAULT_LANGUAGE),
        order.source(),
        order.wsOrder(),
        order.affiliate(),
        order.customerIp(),
        order.localTime(),
        order.machineId(),
        billing,
        delivery == null ? DeliveryDetails.of(billing) : lowerCountry(delivery),
        cart.delivery(order.deliveryInformation()),
        order.promotions(),
        order.additionalFields(),
        order.giftDetails(),
        order.customParameters(),
        externalCustomerReference,
        beforeVersion4);
  }

  private static BillingDetails lowerCountry(BillingDetails billing) {
    return Records.with(billing, "countryCode", lower(billing.countryCode(), ""));
  }

  private static DeliveryDetails lowerCountry(DeliveryDetails delivery) {
    String country = delivery.countryCode();
    return country == null ? delivery : Records.with(delivery, "countryCode", lower(country, ""));
  }

  private static String lower(@Nullable String text, String other) {
    return (text == null || text.isBlank() ? other : text.strip()).toLowerCase(Locale.ROOT);
  }
}
