package dev.tillgate.sale.order.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.Refusal;
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
    @Refusal(FaultCode.ORDER_SEARCH_STATUS_INVALID) @Nullable ApproveStatus approveStatus,
    @Refusal(FaultCode.ORDER_SEARCH_DATE_INVALID) @Nullable Long newer,
    @Refusal(FaultCode.ORDER_SEARCH_STATUS_INVALID) @Nullable OrderStatus status,
    @Refusal(FaultCode.ORDER_SEARCH_DATE_INVALID) @Nullable LocalDate startDate,
    @Refusal(FaultCode.ORDER_SEARCH_DATE_INVALID) @Nullable LocalDate endDate,
    @Nullable Boolean partnerOrders,
    @Nullable String externalRefNo,
    @Refusal(FaultCode.ORDER_SEARCH_STATUS_INVALID) @Nullable TestOrderFilter includeTestOrders,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {

  /** No filters. */
  public static OrderSearchOptions none() {
    return OrderSearchOptionsBuilder.builder().build();
  }
}
