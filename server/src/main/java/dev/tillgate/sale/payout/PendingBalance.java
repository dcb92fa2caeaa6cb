package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.Ledger.Kind;
import dev.tillgate.foundation.ledger.Ledger.Owed;
import dev.tillgate.foundation.ledger.PayoutBooks.Money;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.payout.PayoutRates.Exchanged;
import dev.tillgate.sale.payout.api.InvoiceCode;
import dev.tillgate.sale.payout.api.PayoutFault;
import dev.tillgate.sale.payout.api.PendingPayout;
import dev.tillgate.sale.payout.api.PendingPayout.CurrencyObject;
import dev.tillgate.sale.payout.api.PendingPayout.OrdersTotal;
import dev.tillgate.sale.payout.api.PendingPayout.PendingCurrency;
import dev.tillgate.sale.payout.api.PendingPayoutOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what is owed to a merchant. Source: page "Retrieve account balance". */
@Component
class PendingBalance {
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
  private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

  private final Ledger ledger;
  private final PeriodStore periods;
  private final StatementStore lines;
  private final PayoutRates rates;

  PendingBalance(Ledger ledger, PeriodStore periods, StatementStore lines, PayoutRates rates) {
    this.ledger = ledger;
    this.periods = periods;
    this.lines = lines;
    this.rates = rates;
  }

  /**
   * What is not paid yet.
   *
   * @param owed by the books and not stated
   * @param thisPeriod what was booked since the last statement
   */
  private record Pending(
      List<Unstated> owed, List<Owed> thisPeriod, List<StatementLine> open, List<Money> held) {}

  PendingPayout pending(Caller caller, PendingPayoutOptions options) {
    Problems problems = new Problems();
    CurrencyUnit only = currency("Currency", options.currency(), problems);
    CurrencyUnit total = currency("TotalCurrency", options.totalCurrency(), problems);
    problems.throwIfAny();
    CurrencyUnit of =
        total == null
            ? Amounts.recordedCurrency(caller.merchant().defaultCurrency()).orElseThrow()
            : total;
    Pending pending = read(caller);
    List<CurrencyObject> balances =
        (only == null ? currencies(pending) : List.of(only))
            .stream().map(currency -> balance(pending, currency)).toList();
    return new PendingPayout(
        balances.stream().map(PendingCurrency::new).toList(),
        of.getCode(),
        total(balances, of, caller.moment().today()));
  }

  private static @Nullable CurrencyUnit currency(
      String path, @Nullable String given, Problems problems) {
    if (given == null || given.isBlank()) {
      return null;
    }
    Optional<CurrencyUnit> known = Amounts.recordedCurrency(given);
    problems.require(known.isPresent(), path, PayoutFault.PAYOUT_CURRENCY_INVALID);
    return known.orElse(null);
  }

  private Pending read(Caller caller) {
    long merchantId = caller.merchantId();
    Instant began = periods.find(merchantId).map(OpenPeriod::beginsAt).orElse(Instant.EPOCH);
    return new Pending(
        Unstated.of(ledger.owed(merchantId, Instant.EPOCH, END_OF_TIME), lines.stated(merchantId)),
        ledger.owed(merchantId, began, END_OF_TIME),
        lines.open(merchantId),
        lines.held(merchantId, END_OF_DAYS));
  }

  private static List<CurrencyUnit> currencies(Pending pending) {
    TreeSet<CurrencyUnit> all = new TreeSet<>(Comparator.comparing(CurrencyUnit::getCode));
    pending.owed().forEach(owed -> all.add(owed.money().currency()));
    pending.open().forEach(line -> all.add(line.currency()));
    return List.copyOf(all);
  }

  private static CurrencyObject balance(Pending pending, CurrencyUnit currency) {
    BigDecimal sales = unstated(pending, currency, InvoiceCode.PERIOD_NET_SALES);
    BigDecimal refunds = booked(pending, currency, Kind.REFUND, Kind.REFUND_TAX);
    BigDecimal retained = unstated(pending, currency, InvoiceCode.DISPUTES_BALANCE_HOLD);
    BigDecimal released = unstated(pending, currency, InvoiceCode.DISPUTES_BALANCE_RELEASE);
    BigDecimal fees =
        unstated(pending, currency, InvoiceCode.OPEN_CHARGEBACK_FEES)
            .add(unstated(pending, currency, InvoiceCode.CLOSED_CHARGEBACK_FEES));
    BigDecimal carried = carried(pending, currency);
    BigDecimal orders = sales.subtract(refunds);
    BigDecimal nothing = Amounts.zero(currency);
    return new CurrencyObject(
        currency.getCode(),
        new OrdersTotal(orders, nothing, nothing, orders),
        refunds,
        retained,
        released,
        fees,
        carried,
        held(pending, currency),
        sales.add(retained).add(released).add(fees).add(carried));
  }

  private static BigDecimal unstated(Pending pending, CurrencyUnit currency, InvoiceCode code) {
    return pending.owed().stream()
        .filter(owed -> owed.code() == code && owed.money().currency().equals(currency))
        .map(owed -> owed.money().amount())
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  private static BigDecimal booked(Pending pending, CurrencyUnit currency, Kind... kinds) {
    return pending.thisPeriod().stream()
        .filter(owed -> owed.currency().equals(currency.getCode()))
        .filter(owed -> List.of(kinds).contains(owed.kind()))
        .map(Owed::amount)
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  private static BigDecimal carried(Pending pending, CurrencyUnit currency) {
    return pending.open().stream()
        .filter(line -> line.currency().equals(currency))
        .map(StatementLine::open)
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  private static BigDecimal held(Pending pending, CurrencyUnit currency) {
    return pending.held().stream()
        .filter(money -> money.currency().equals(currency))
        .map(Money::amount)
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  /** Null where a rate is missing: a sum of some balances would look like one of all. */
  private @Nullable BigDecimal total(
      List<CurrencyObject> balances, CurrencyUnit currency, LocalDate day) {
    List<BigDecimal> all = new ArrayList<>();
    for (CurrencyObject balance : balances) {
      CurrencyUnit own = Amounts.recordedCurrency(balance.currency()).orElseThrow();
      rates
          .exchange(new Money(own, balance.balance()), currency, day)
          .map(Exchanged::money)
          .ifPresent(money -> all.add(money.amount()));
    }
    return all.size() < balances.size()
        ? null
        : all.stream().reduce(Amounts.zero(currency), BigDecimal::add);
  }
}
