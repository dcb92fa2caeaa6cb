package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.sale.customer.CustomerPart;
import dev.tillgate.sale.customer.CustomerSection;
import dev.tillgate.sale.party.api.BillingDetails;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orders in shop files, placed when all that prices them is there. */
@Component
class OrderSection extends ShopSection<OrderPart> {
  private final CustomerSection customers;
  private final OrderImport orders;

  OrderSection(CustomerSection customers, OrderImport orders) {
    super("orders", "order", OrderPart.class, OrderPart::reference);
    this.customers = customers;
    this.orders = orders;
    refersTo("customers", part -> Stream.of(part.customer()));
    refersTo("products", part -> part.items().stream().map(OrderPart.ItemPart::product));
    after("promotions", "crossSells", "upSells", "shippingMethods");
    loads(this::load);
  }

  private Stream<Supplier<Write<?>>> load(Moment moment, ShopFile shop) {
    Map<Long, BillingDetails> buyers =
        shop.of(customers)
            .collect(Collectors.toMap(CustomerPart::reference, CustomerPart::billing));
    return shop.of(this)
        .map(part -> () -> put(moment, part, Objects.requireNonNull(buyers.get(part.customer()))));
  }

  private Write<?> put(Moment moment, OrderPart part, BillingDetails buyer) {
    try {
      return orders.put(moment, part.reference(), part.toApi(buyer));
    } catch (Fault fault) {
      throw new IllegalArgumentException(
          "order " + part.reference() + ": " + fault.getMessage(), fault);
    }
  }
}
