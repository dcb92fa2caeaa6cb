package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItemBuilder;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.OrderRequestBuilder;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.payment.api.PaymentDetails;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import dev.tillgate.sale.payment.api.PaymentMethodBuilder;
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
      return OrderItemBuilder.builder().code(product).quantity((long) quantity).build();
    }
  }

  OrderRequest toApi(BillingDetails billing) {
    String code = currency.toUpperCase(Locale.ROOT);
    PaymentMethod card =
        PaymentMethodBuilder.builder()
            .cardNumber(TEST_CARD)
            .expirationYear("2099")
            .expirationMonth("12")
            .holderName(billing.firstName() + " " + billing.lastName())
            .recurringEnabled(true)
            .build();
    OrderRequest order =
        OrderRequestBuilder.builder()
            .currency(code)
            .customerReference(String.valueOf(customer))
            .items(items.stream().map(ItemPart::toApi).toList())
            .billingDetails(billing)
            .paymentDetails(new PaymentDetails("TEST", code, null, null, card))
            .build();
    return order.withExternalReference(externalReference);
  }
}
