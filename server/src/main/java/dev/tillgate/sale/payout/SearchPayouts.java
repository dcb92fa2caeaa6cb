package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.sale.payout.api.PayoutFault;
import dev.tillgate.sale.payout.api.PayoutOrder;
import dev.tillgate.sale.payout.api.PayoutPage;
import dev.tillgate.sale.payout.api.PayoutSearchOptions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds payouts. Source: page "Search historical payouts". */
@Component
record SearchPayouts(PayoutQueries queries) {
  private static final String FIELD = "TransferCompletionDate";
  private static final String OF_INVOICE =
      """
      payout_no = ANY (ARRAY(
        SELECT payout_no FROM payout_part
         WHERE merchant_id = ? AND line_no = (
               SELECT line_no FROM payout_line WHERE merchant_id = ? AND reference = ?)))""";

  PayoutPage search(Caller caller, PayoutSearchOptions options) {
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    Problems problems = new Problems();
    String currency = currency(options.currency(), problems);
    boolean ascending = isAscending(options.orderBy(), problems);
    problems.throwIfAny();
    Filters filters =
        PayoutQueries.of(caller.merchantId())
            .andAny("status IN (??)", options.status())
            .and("currency = ?", currency)
            .and("completed_on >= ?", options.startDate())
            .and("completed_on <= ?", options.endDate())
            .and("method = ?", options.paymentType());
    if (options.reference() != null && !options.reference().isBlank()) {
      long merchant = caller.merchantId();
      filters.where(OF_INVOICE, merchant, merchant, options.reference().strip());
    }
    String order = ascending ? "completed_on, payout_no" : "completed_on DESC, payout_no DESC";
    Found<Payout> found = queries.search(caller.merchantId(), filters, order, page);
    return new PayoutPage(
        found.items().stream().map(PayoutView::of).toList(), Pagination.of(page, found.count()));
  }

  private static @Nullable String currency(@Nullable String given, Problems problems) {
    if (given == null || given.isBlank()) {
      return null;
    }
    problems.require(
        Amounts.recordedCurrency(given).isPresent(),
        "Currency",
        PayoutFault.PAYOUT_CURRENCY_INVALID);
    return given.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * Newest first unless asked otherwise; there is one field to order by, so the first one tells.
   */
  private static boolean isAscending(List<PayoutOrder> orders, Problems problems) {
    boolean ascending = false;
    for (int i = orders.size() - 1; i >= 0; i--) {
      String path = "OrderBy[" + i + "].";
      String field = text(orders.get(i).field(), FIELD);
      boolean minus = field.startsWith("-");
      String direction = text(orders.get(i).direction(), minus ? "DESC" : "ASC");
      problems.require(
          field.substring(minus ? 1 : 0).equalsIgnoreCase(FIELD),
          path + "Field",
          PayoutFault.PAYOUT_SEARCH_ORDER_INVALID);
      problems.require(
          direction.equalsIgnoreCase("ASC") || direction.equalsIgnoreCase("DESC"),
          path + "Direction",
          PayoutFault.PAYOUT_SEARCH_ORDER_INVALID);
      ascending = direction.equalsIgnoreCase("ASC");
    }
    return ascending;
  }

  private static String text(@Nullable String given, String absent) {
    return given == null || given.isBlank() ? absent : given.strip();
  }
}
