package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.sale.payout.api.PayoutFault;
import dev.tillgate.sale.payout.api.PayoutPage;
import dev.tillgate.sale.payout.api.PayoutSearchOptions;
import dev.tillgate.sale.payout.api.PendingPayout;
import dev.tillgate.sale.payout.api.PendingPayoutOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The payouts' operations. */
@Component
public class PayoutOperations implements OperationSet {
  private final SearchPayouts searchPayouts;
  private final PendingBalance pendingBalance;
  private final CancelPayout cancelPayout;

  PayoutOperations(
      SearchPayouts searchPayouts, PendingBalance pendingBalance, CancelPayout cancelPayout) {
    this.searchPayouts = searchPayouts;
    this.pendingBalance = pendingBalance;
    this.cancelPayout = cancelPayout;
  }

  @Operation(
      value = "Searches the payouts that were made, newest first unless ordered otherwise.",
      rest = "GET /payouts/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @PayoutFault.Of({
    PayoutFault.PAYOUT_SEARCH_STATUS_INVALID,
    PayoutFault.PAYOUT_SEARCH_METHOD_INVALID,
    PayoutFault.PAYOUT_SEARCH_DATE_INVALID,
    PayoutFault.PAYOUT_SEARCH_ORDER_INVALID,
    PayoutFault.PAYOUT_CURRENCY_INVALID
  })
  public PayoutPage searchPayouts(Caller caller, @Nullable PayoutSearchOptions searchOptions) {
    PayoutSearchOptions options =
        searchOptions == null ? PayoutSearchOptions.none() : searchOptions;
    return searchPayouts.search(caller, options);
  }

  @Operation(
      value = "Tells what is owed to the account and not paid yet, by currency.",
      rest = "GET /account/balance/")
  @PayoutFault.Of(PayoutFault.PAYOUT_CURRENCY_INVALID)
  public PendingPayout getPendingPayout(
      Caller caller, @Nullable PendingPayoutOptions inputParameters) {
    PendingPayoutOptions options =
        inputParameters == null ? new PendingPayoutOptions(null, null) : inputParameters;
    return pendingBalance.pending(caller, options);
  }

  @Operation(
      value =
          "Cancels the last transfer that covers an invoice, because it failed or came back; what"
              + " it covered goes into the next one.",
      rest = "POST /payouts/{invoiceReference}/cancel/")
  @PayoutFault.Of(PayoutFault.PAYOUT_NOT_FOUND)
  public Write<Boolean> cancelPayout(
      Caller caller, String invoiceReference, @Nullable String reason) {
    return cancelPayout.cancel(caller.moment(), invoiceReference.strip(), reason);
  }
}
