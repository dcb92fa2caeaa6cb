package dev.tillgate.recurring.subscription;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Query;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.TrialTerms;
import dev.tillgate.sale.order.OpenedSubscription;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderLine;
import dev.tillgate.sale.order.SubscriptionOpening;
import dev.tillgate.sale.payment.PaymentType;
import dev.tillgate.sale.purchase.RecurringTerms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens the subscriptions that a paid order has sold. */
@Component
record OpenSubscriptions(SubscriptionStore store, EventLog events) implements SubscriptionOpening {
  private static final int FIRST_VERSION = 1;

  @Override
  public List<OpenedSubscription> open(WriteBatch batch, Merchant merchant, Order order) {
    return order.lines().stream()
        .filter(line -> line.line().opensSubscription())
        .map(line -> open(batch, merchant, order, line))
        .toList();
  }

  @Override
  public List<OpenedSubscription> close(WriteBatch batch, Order order) {
    return order.subscriptions().stream()
        .map(
            subscription ->
                subscription.enabled() ? close(batch, order, subscription) : subscription)
        .toList();
  }

  private OpenedSubscription close(WriteBatch batch, Order order, OpenedSubscription subscription) {
    OpenedSubscription closed = subscription.closed();
    store.cancel(batch, closed);
    events.append(
        batch,
        closed.version(),
        new Event.SubscriptionClosed(closed.reference(), order.reference()));
    return closed;
  }

  @Override
  public Query<OpenedSubscription> opened(long merchantId, List<Long> refNos) {
    return SubscriptionStore.ofOrders(merchantId, refNos);
  }

  private OpenedSubscription open(
      WriteBatch batch, Merchant merchant, Order order, OrderLine line) {
    Instant now = batch.now();
    CartLine content = line.line();
    RecurringTerms terms = Objects.requireNonNull(content.recurring());
    LocalDateTime asked = content.startsOn();
    Instant startsAt = asked == null ? now : merchant.instant(asked);
    Instant expiresAt = merchant.instant(end(merchant.local(startsAt), content, terms));
    OpenedSubscription subscription =
        new OpenedSubscription(
            order.refNo(),
            line.number(),
            Codes.shortCode(),
            now,
            startsAt,
            expiresAt,
            terms.lifetime(),
            content.trial() != null,
            true,
            order.payment().recurring() && !terms.lifetime(),
            FIRST_VERSION);
    boolean test = order.payment().type() == PaymentType.TEST;
    store.insert(batch, order, line, subscription, test);
    events.append(
        batch,
        FIRST_VERSION,
        new Event.SubscriptionOpened(
            subscription.reference(), order.reference(), startsAt, expiresAt));
    return subscription;
  }

  private static LocalDateTime end(LocalDateTime start, CartLine line, RecurringTerms terms) {
    TrialTerms trial = line.trial();
    if (trial != null) {
      return start.plusDays(trial.days());
    }
    return terms.lifetime()
        ? BillingCalendar.EVERGREEN
        : BillingCalendar.end(start, terms.cycleLength(), terms.cycleUnit(), 1);
  }
}
