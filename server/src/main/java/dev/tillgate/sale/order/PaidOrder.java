package dev.tillgate.sale.order;

import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** What must be known of an authorised order to finish it. */
record PaidOrder(
    long refNo,
    int version,
    CurrencyUnit currency,
    BigDecimal netDiscounted,
    BigDecimal tax,
    BigDecimal fee,
    Account taxOwner,
    boolean test) {

  /** Its version once it is finished. */
  int next() {
    return version + 1;
  }

  Ledger.Sale sale() {
    return new Ledger.Sale(refNo, next(), currency, netDiscounted, tax, fee, taxOwner);
  }
}
