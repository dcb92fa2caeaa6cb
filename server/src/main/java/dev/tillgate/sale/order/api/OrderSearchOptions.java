package dev.tillgate.sale.order.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of an order search. Source: catalogue §3.1.
 *
 * @param newer Unix time in seconds; orders since then. The last seven days unless a date is given
 * @param startDate first day, in the account's time zone; wins over newer
 * @param includeTestOrders YES unless asked otherwise
 */
@Builder
public record OrderSearchOptions(
    @OrderFault.Of(OrderFault.ORDER_SEARCH_STATUS_INVALID) @Nullable ApproveStatus approveStatus,
    @OrderFault.Of(OrderFault.ORDER_SEARCH_DATE_INVALID) @Nullable Long newer,
    @OrderFault.Of(OrderFault.ORDER_SEARCH_STATUS_INVALID) @Nullable OrderStatus status,
    @OrderFault.Of(OrderFault.ORDER_SEARCH_DATE_INVALID) @Nullable LocalDate startDate,
    @OrderFault.Of(OrderFault.ORDER_SEARCH_DATE_INVALID) @Nullable LocalDate endDate,
    @Nullable Boolean partnerOrders,
    @Nullable String externalRefNo,
    @OrderFault.Of(OrderFault.ORDER_SEARCH_STATUS_INVALID)
        @Nullable TestOrderFilter includeTestOrders,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {

  /** No filters. */
  public static OrderSearchOptions none() {
    return OrderSearchOptionsBuilder.builder().build();
  }
}
