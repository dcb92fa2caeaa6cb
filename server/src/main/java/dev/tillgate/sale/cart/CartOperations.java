package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.FaultFamily;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.DeliveryDetails;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.OrderRequestBuilder;
import dev.tillgate.sale.cart.api.PricedItem.LinePrice;
import dev.tillgate.sale.cart.api.SessionContents;
import dev.tillgate.sale.cart.api.ShippingPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Previews of carts and prices. */
@Component
public class CartOperations implements OperationSet {
  private final CartPricer pricer;
  private final ItemPrices itemPrices;
  private final ShippingPrices shippingPrices;
  private final Merchants merchants;
  private final ShopClock clock;

  CartOperations(
      CartPricer pricer,
      ItemPrices itemPrices,
      ShippingPrices shippingPrices,
      Merchants merchants,
      ShopClock clock) {
    this.pricer = pricer;
    this.itemPrices = itemPrices;
    this.shippingPrices = shippingPrices;
    this.merchants = merchants;
    this.clock = clock;
  }

  @Operation(
      value = "Prices a cart, with tax, without placing an order.",
      rest = "PUT /orders/0/",
      families = FaultFamily.ORDER_ITEMS)
  public SessionContents getContents(Caller caller, OrderRequest order) {
    Merchant merchant = merchants.byId(caller.merchantId());
    Problems problems = new Problems();
    OrderRequest dated = StartDates.ofAccount(order, merchant, caller);
    Cart cart = pricer.price(merchant, clock.now(merchant.id()), dated, problems);
    problems.throwIfAny();
    SessionContents contents = CartView.contents(cart, dated);
    boolean explains = Boolean.TRUE.equals(order.explain());
    return StartDates.shown(
        explains ? CartView.explained(contents, cart) : contents, merchant, caller);
  }

  @Operation(
      value =
          "Prices one item with its options, for a buyer in a currency; no price depends on the"
              + " payment type.",
      rest = "PUT /orders/0/price/ 201",
      families = FaultFamily.ORDER_ITEMS)
  public LinePrice getPrice(
      Caller caller,
      List<OrderItem> items,
      @Nullable BillingDetails billingDetails,
      @Nullable String currency,
      @Nullable String couponCode,
      @Nullable String payType) {
    Merchant merchant = merchants.byId(caller.merchantId());
    ItemPrices.Question question =
        new ItemPrices.Question(items, billingDetails, currency, couponCode);
    return itemPrices.of(merchant, clock.now(merchant.id()), question);
  }

  @Operation(
      value = "Tells what each shipping method would charge for some items.",
      rest = "PUT /orders/0/shippingprice/",
      families = {FaultFamily.ORDER_ITEMS, FaultFamily.ORDER_BUYER})
  public List<ShippingPrice> getShippingPrice(
      Caller caller,
      List<OrderItem> items,
      @Nullable BillingDetails billingDetails,
      @Nullable DeliveryDetails deliveryDetails,
      @Nullable String currency,
      List<String> couponCodes) {
    Merchant merchant = merchants.byId(caller.merchantId());
    return shippingPrices.of(
        merchant,
        clock.now(merchant.id()),
        OrderRequestBuilder.builder()
            .items(items.stream().map(ItemPrices::atLeastOne).toList())
            .billingDetails(billingDetails)
            .deliveryDetails(deliveryDetails)
            .currency(currency)
            .promotions(couponCodes)
            .build(),
        new Problems());
  }
}
