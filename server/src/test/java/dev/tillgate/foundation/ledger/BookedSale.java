package dev.tillgate.foundation.ledger;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** An order that only the books know of, which its acts are booked for one after the other. */
final class BookedSale {
  private static final AtomicLong REFERENCES = new AtomicLong(9_000_000_000L);

  private final Moment moment =
      TestServer.bean(Merchants.class)
          .moment(TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow());
  private final Ledger ledger = TestServer.bean(Ledger.class);
  private Sale sale;

  private BookedSale(Sale sale) {
    this.sale = sale;
  }

  static BookedSale of(String currency, String net, String tax, String fee, Account taxOwner) {
    return new BookedSale(
        new Sale(
            REFERENCES.getAndIncrement(),
            0,
            Amounts.currency(currency).orElseThrow(),
            new BigDecimal(net),
            new BigDecimal(tax),
            new BigDecimal(fee),
            taxOwner));
  }

  /** The same as merchant of record. */
  static BookedSale of(String currency, String net, String tax, String fee) {
    return of(currency, net, tax, fee, Account.TAX_PAYABLE);
  }

  BookedSale then(BiConsumer<WriteBatch, Sale> act) {
    sale =
        new Sale(
            sale.refNo(),
            sale.version() + 1,
            sale.currency(),
            sale.net(),
            sale.tax(),
            sale.fee(),
            sale.taxOwner());
    WriteBatch batch = moment.batch();
    act.accept(batch, sale);
    TestServer.bean(Tx.class).commit(batch);
    return this;
  }

  BookedSale collected() {
    return then(ledger::sale).then(ledger::capture);
  }

  BookedSale refunded(String before, String amount) {
    return then(
        (batch, booked) ->
            ledger.refund(batch, booked, new BigDecimal(before), new BigDecimal(amount)));
  }

  /** What each account holds by this order, without those that hold nothing; credits count up. */
  Map<Account, String> holds() {
    Map<Account, BigDecimal> sums = new EnumMap<>(Account.class);
    for (Transfer transfer : ledger.transfers(moment.merchantId(), sale.refNo())) {
      sums.merge(transfer.credit(), transfer.amount(), BigDecimal::add);
      sums.merge(transfer.debit(), transfer.amount().negate(), BigDecimal::add);
    }
    Map<Account, String> texts = new EnumMap<>(Account.class);
    sums.forEach(
        (account, sum) -> {
          if (sum.signum() != 0) {
            texts.put(account, sum.toPlainString());
          }
        });
    return texts;
  }
}
