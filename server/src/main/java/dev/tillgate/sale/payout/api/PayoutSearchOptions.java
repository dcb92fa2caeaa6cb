package dev.tillgate.sale.payout.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.shape.ManyForms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a search for payouts. Source: page "Search historical payouts".
 *
 * @param reference of an invoice that the payout covers
 * @param startDate the first day of transfer
 * @param endDate the last day of transfer
 * @param orderBy newest first unless given
 */
@Builder
public record PayoutSearchOptions(
    @Nullable String reference,
    @PayoutFault.Of(PayoutFault.PAYOUT_SEARCH_STATUS_INVALID) List<PayoutStatus> status,
    @Nullable String currency,
    @PayoutFault.Of(PayoutFault.PAYOUT_SEARCH_DATE_INVALID) @Nullable LocalDate startDate,
    @PayoutFault.Of(PayoutFault.PAYOUT_SEARCH_DATE_INVALID) @Nullable LocalDate endDate,
    @PayoutFault.Of(PayoutFault.PAYOUT_SEARCH_METHOD_INVALID) @Nullable PayoutMethod paymentType,
    @ManyForms List<PayoutOrder> orderBy,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID) @Nullable Integer limit,
    @Nullable PageRequest pagination) {

  /** No filters. */
  public static PayoutSearchOptions none() {
    return PayoutSearchOptionsBuilder.builder().build();
  }
}
