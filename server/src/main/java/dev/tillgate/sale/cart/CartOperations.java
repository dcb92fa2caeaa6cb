package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.campaign.api.RecommendationFault;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.OrderRequestBuilder;
import dev.tillgate.sale.cart.api.PricedItem.LinePrice;
import dev.tillgate.sale.cart.api.SessionContents;
import dev.tillgate.sale.cart.api.ShippingPrice;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.DeliveryDetails;
import dev.tillgate.sale.payment.api.PaymentFault;
import dev.tillgate.sale.purchase.Purchase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Previews of carts and prices. */
@Component
public class CartOperations implements OperationSet {
  private final CartPricer pricer;
  private final ItemPrices itemPrices;
  private final ShippingPrices shippingPrices;

  CartOperations(CartPricer pricer, ItemPrices itemPrices, ShippingPrices shippingPrices) {
    this.pricer = pricer;
    this.itemPrices = itemPrices;
    this.shippingPrices = shippingPrices;
  }

  @Operation(
      value = "Prices a cart, with tax, without placing an order.",
      rest = "PUT /orders/0/",
      families = {CartFault.class, RecommendationFault.class})
  @BuyerFault.Of(BuyerFault.ORDER_FIELD_TOO_LONG)
  @PaymentFault.Of({
    PaymentFault.ORDER_PAYMENT_INSTALLMENTS_INVALID,
    PaymentFault.ORDER_PAYMENT_TIME_INVALID
  })
  public SessionContents getContents(Caller caller, OrderRequest order) {
    Merchant merchant = caller.merchant();
    Problems problems = new Problems();
    Purchase purchase = PurchaseReader.read(caller, order, problems);
    Cart cart = pricer.price(caller.moment(), purchase, problems);
    problems.throwIfAny();
    SessionContents contents = CartView.contents(cart, purchase);
    boolean explains = Boolean.TRUE.equals(order.explain());
    return StartDates.shown(
        explains ? CartView.explained(contents, cart) : contents, merchant, caller);
  }

  @Operation(
      value =
          "Prices one item with its options, for a buyer in a currency; no price depends on the"
              + " payment type.",
      rest = "PUT /orders/0/price/ 201",
      families = {CartFault.class, RecommendationFault.class})
  @BuyerFault.Of(BuyerFault.ORDER_FIELD_TOO_LONG)
  public LinePrice getPrice(
      Caller caller,
      List<OrderItem> items,
      @Nullable BillingDetails billingDetails,
      @Nullable String currency,
      @Nullable String couponCode,
      @Nullable String payType) {
    ItemPrices.Question question =
        new ItemPrices.Question(items, billingDetails, currency, couponCode);
    return itemPrices.of(caller, question);
  }

  @Operation(
      value = "Tells what each shipping method would charge for some items.",
      rest = "PUT /orders/0/shippingprice/",
      families = {CartFault.class, RecommendationFault.class, BuyerFault.class})
  public List<ShippingPrice> getShippingPrice(
      Caller caller,
      List<OrderItem> items,
      @Nullable BillingDetails billingDetails,
      @Nullable DeliveryDetails deliveryDetails,
      @Nullable String currency,
      List<String> couponCodes) {
    OrderRequest order =
        OrderRequestBuilder.builder()
            .items(items.stream().map(ItemPrices::atLeastOne).toList())
            .billingDetails(billingDetails)
            .deliveryDetails(deliveryDetails)
            .currency(currency)
            .promotions(couponCodes)
            .build();
    Problems problems = new Problems();
    Purchase purchase = PurchaseReader.read(caller, order, problems);
    return shippingPrices.of(caller.moment(), purchase, problems);
  }
}
