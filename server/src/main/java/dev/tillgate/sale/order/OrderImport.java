package dev.tillgate.sale.order;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Origin;
import dev.tillgate.sale.cart.api.OrderRequest;
import org.springframework.stereotype.Component;

/** Brings in orders whose references are given, such as those of shop files. */
@Component
class OrderImport {
  /** The rules for buyers before this version ask for name, country and e-mail only. */
  private static final Origin ORIGIN = new Origin("127.0.0.1", "import", "3.0", "import");

  private final PlaceOrder placeOrder;
  private final OrderQueries queries;

  OrderImport(PlaceOrder placeOrder, OrderQueries queries) {
    this.placeOrder = placeOrder;
    this.queries = queries;
  }

  /** Places the order now, in shop time, unless there is one with this reference. */
  Write<Boolean> put(Moment moment, long refNo, OrderRequest request) {
    Caller caller = new Caller(moment, ORIGIN, moment.merchant().timeZone(), null);
    return queries.find(moment.merchantId(), refNo).isPresent()
        ? Write.of(moment.batch(), false)
        : placeOrder.place(caller, request, () -> refNo).answering(_ -> true);
  }
}
