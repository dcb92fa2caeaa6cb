package dev.tillgate.sale.payout;

import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Tells amounts in the currency of a payout, at the rates of the day. */
@Component
record PayoutRates(ExchangeRates rates) {

  /**
   * An amount in another currency.
   *
   * @param rate units of the new currency for one of the old
   */
  record Exchanged(Money money, BigDecimal rate) {}

  /** Empty where no rate is known. */
  Optional<Exchanged> exchange(Money money, CurrencyUnit to, LocalDate day) {
    return rates
        .convert(money.amount(), money.currency(), to, day)
        .map(done -> new Exchanged(new Money(to, done.amount()), done.rate()));
  }

  /** Terms with their amounts in another currency; empty where no rate is known. */
  Optional<PayoutTerms> terms(PayoutTerms terms, CurrencyUnit to, LocalDate day) {
    if (terms.currency().equals(to)) {
      return Optional.of(terms);
    }
    return exchange(new Money(terms.currency(), BigDecimal.ONE), to, day)
        .map(
            _ ->
                new PayoutTerms(
                    terms.period(),
                    terms.method(),
                    to,
                    amount(terms, terms.threshold(), to, day),
                    terms.most() == null ? null : amount(terms, terms.most(), to, day),
                    amount(terms, terms.transferFee(), to, day),
                    terms.reservePercent(),
                    terms.reserveDays()));
  }

  private BigDecimal amount(PayoutTerms terms, BigDecimal amount, CurrencyUnit to, LocalDate day) {
    return exchange(new Money(terms.currency(), amount), to, day).orElseThrow().money().amount();
  }
}
