package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.FullBuilder;
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
@FullBuilder
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
    return OrderHeadBuilder.builder()
        .country(lower(order.country(), Objects.requireNonNull(billing.countryCode())))
        .language(lower(order.language(), DEFAULT_LANGUAGE))
        .source(order.source())
        .wsOrder(order.wsOrder())
        .affiliate(order.affiliate())
        .customerIp(order.customerIp())
        .localTime(order.localTime())
        .machineId(order.machineId())
        .billing(billing)
        .delivery(delivery == null ? DeliveryDetails.of(billing) : lowerCountry(delivery))
        .deliveryInformation(cart.delivery(order.deliveryInformation()))
        .promotions(order.promotions())
        .additionalFields(order.additionalFields())
        .giftDetails(order.giftDetails())
        .customParameters(order.customParameters())
        .externalCustomerReference(externalCustomerReference)
        .beforeVersion4(beforeVersion4)
        .build();
  }

  private static BillingDetails lowerCountry(BillingDetails billing) {
    return billing.withCountryCode(lower(billing.countryCode(), ""));
  }

  private static DeliveryDetails lowerCountry(DeliveryDetails delivery) {
    String country = delivery.countryCode();
    return country == null ? delivery : delivery.withCountryCode(lower(country, ""));
  }

  private static String lower(@Nullable String text, String other) {
    return (text == null || text.isBlank() ? other : text.strip()).toLowerCase(Locale.ROOT);
  }
}
