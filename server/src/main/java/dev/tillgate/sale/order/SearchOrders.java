package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.sale.order.api.OrderInformation;
import dev.tillgate.sale.order.api.OrderPage;
import dev.tillgate.sale.order.api.OrderSearchOptions;
import dev.tillgate.sale.order.api.TestOrderFilter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds orders. */
@Component
class SearchOrders {
  private static final Duration DEFAULT_SPAN = Duration.ofDays(7);
  private static final long LAST_SECOND = 253_402_300_799L;

  private final OrderQueries queries;

  SearchOrders(OrderQueries queries) {
    this.queries = queries;
  }

  OrderPage search(Caller caller, OrderSearchOptions options) {
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    Filters filters =
        OrderQueries.of(caller.merchantId())
            .and("o.status = ?", options.status())
            .and("o.approve_status = ?", options.approveStatus())
            .and("o.placed_at >= ?", since(options, caller))
            .and("o.placed_at < ?", until(options, caller))
            .and("o.external_reference = ?", options.externalRefNo())
            .and("o.test_order = ?", test(options.includeTestOrders()));
    Found<OrderInformation> found =
        queries
            .search(caller.merchantId(), filters, page)
            .map(order -> OrderView.of(order, caller.merchant(), caller));
    return new OrderPage(found.items(), Pagination.of(page, found.count()));
  }

  private static Instant since(OrderSearchOptions options, Caller caller) {
    if (options.startDate() != null) {
      return caller.instant(options.startDate().atStartOfDay());
    }
    Long newer = options.newer();
    if (newer != null) {
      return Instant.ofEpochSecond(Math.clamp(newer, 0, LAST_SECOND));
    }
    Instant end = options.endDate() == null ? null : until(options, caller);
    return (end == null ? caller.moment().now() : end).minus(DEFAULT_SPAN);
  }

  private static @Nullable Instant until(OrderSearchOptions options, Caller caller) {
    return options.endDate() == null
        ? null
        : caller.instant(options.endDate().plusDays(1).atStartOfDay());
  }

  private static @Nullable Boolean test(@Nullable TestOrderFilter filter) {
    return switch (filter) {
      case null -> null;
      case YES -> null;
      case NO -> false;
      case ONLY -> true;
    };
  }
}
