package dev.tillgate.shopfile;

import dev.tillgate.cart.api.BillingDetails;
import dev.tillgate.cart.api.OrderItem;
import dev.tillgate.cart.api.OrderRequest;
import dev.tillgate.cart.api.PaymentDetails;
import dev.tillgate.cart.api.PaymentDetails.PaymentMethod;
import dev.tillgate.kernel.Amounts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A test order that is placed when the file is loaded, paid with a test card.
 *
 * @param customer a customer of the same file
 */
record OrderPart(
    long reference,
    long customer,
    String currency,
    @Nullable String externalReference,
    List<ItemPart> items) {
  private static final long FIRST_OF_SYSTEM = 200_000_000L;
  private static final String TEST_CARD = "4111111111111111";

  OrderPart {
    ShopFile.require(
        reference > 0 && reference < FIRST_OF_SYSTEM,
        "an order reference is below " + FIRST_OF_SYSTEM + ", where the system's own begin");
    ShopFile.require(Amounts.currency(currency).isPresent(), currency + " is no currency");
    ShopFile.require(!items.isEmpty(), "an order needs items");
  }

  /** A product of the same file. */
  record ItemPart(String product, @Default("1") int quantity) {

    ItemPart {
      ShopFile.require(quantity >= 1 && quantity <= 99_999, "a quantity is between 1 and 99999");
    }

    private OrderItem toApi() {
      return new OrderItem(
          product,
          (long) quantity,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null);
    }
  }

  OrderRequest toApi(BillingDetails billing) {
    String code = currency.toUpperCase(Locale.ROOT);
    PaymentMethod card =
        new PaymentMethod(
            TEST_CARD,
            null,
            "2099",
            "12",
            null,
            billing.firstName() + " " + billing.lastName(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null);
    return new OrderRequest(
        null,
        code,
        billing.countryCode(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        String.valueOf(customer),
        null,
        externalReference,
        null,
        null,
        items.stream().map(ItemPart::toApi).toList(),
        billing,
        null,
        null,
        new PaymentDetails("TEST", code, null, null, card),
        List.of(),
        List.of(),
        null,
        null);
  }
}
