package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes entries: the transfers of one act in one currency are one row. */
@Component
record Journal(Ids ids, NewEntries newEntries) {

  /**
   * Books what an act moves that belongs to an order, without the transfers of nothing.
   *
   * @param version of the order, as the act leaves it
   */
  void book(
      WriteBatch batch, long refNo, int version, CurrencyUnit currency, Transfer... transfers) {
    book(batch, refNo, version, null, currency.getCode(), transfers);
  }

  /**
   * The same for an act of no order.
   *
   * @param about what it belongs to, such as a payout
   */
  void book(WriteBatch batch, String about, CurrencyUnit currency, Transfer... transfers) {
    book(batch, null, 0, about, currency.getCode(), transfers);
  }

  private void book(
      WriteBatch batch,
      @Nullable Long refNo,
      int version,
      @Nullable String about,
      String currency,
      Transfer... all) {
    List<Transfer> transfers =
        Stream.of(all).filter(transfer -> transfer.amount().signum() > 0).toList();
    if (transfers.isEmpty()) {
      return;
    }
    batch.add(
        """
        INSERT INTO ledger_entry (merchant_id, entry_id, booked_at, ref_no, order_version, about,
          currency, kinds, debit_accounts, credit_accounts, amounts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric[])""",
        batch.merchantId(),
        ids.next(Ids.Pool.ROW),
        batch.now(),
        refNo,
        version,
        about,
        currency,
        list(transfers, transfer -> transfer.kind().name()),
        list(transfers, transfer -> transfer.debit().name()),
        list(transfers, transfer -> transfer.credit().name()),
        list(transfers, transfer -> transfer.amount().toPlainString()));
    long merchantId = batch.merchantId();
    batch.forget(() -> newEntries.add(merchantId));
    transfers.forEach(transfer -> batch.tell(transfer.fact(currency)));
  }

  private static String[] list(List<Transfer> transfers, Function<Transfer, String> member) {
    return transfers.stream().map(member).toArray(String[]::new);
  }
}
