package dev.tillgate.sale.order.life;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.OrderRules;
import dev.tillgate.sale.order.Order;
import dev.tillgate.sale.order.OrderLine;
import dev.tillgate.sale.order.Refund;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.order.api.RefundFault;
import dev.tillgate.sale.order.api.RefundItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which refunds of an order are allowed, and what is in them. Source: page "Error handling for
 * issueRefund".
 */
final class RefundRules {
  private final Order order;
  private final Problems problems;
  private final BigDecimal before;
  private final BigDecimal left;

  /**
   * @param order with its refunds
   */
  RefundRules(Order order, Problems problems) {
    this.order = order;
    this.problems = problems;
    this.before = order.refundedBefore();
    this.left = order.totals().grossDiscounted().subtract(before);
  }

  /**
   * The refund as it is to be made; ends the request where it is not allowed.
   *
   * @param now shop time
   */
  RefundPlan plan(BigDecimal amount, List<RefundItem> items, OrderRules rules, Instant now) {
    Optional<RefundFault> refusal = refusal(rules, now);
    if (refusal.isPresent()) {
      problems.add("orderReference", refusal.get());
    } else {
      checkAmount(amount);
      for (int i = 0; i < items.size(); i++) {
        checkItem("items[" + i + "].", items.get(i));
      }
    }
    problems.throwIfAny();
    List<Refund.Line> lines = items.stream().map(this::line).toList();
    BigDecimal exact = Amounts.round(amount, order.currency());
    return new RefundPlan(before, exact, exact.compareTo(left) == 0, lines);
  }

  private Optional<RefundFault> refusal(OrderRules rules, Instant now) {
    if (order.status() == OrderStatus.CANCELED) {
      return Optional.of(RefundFault.REFUND_ORDER_CANCELED);
    }
    if (order.refunds().stream().anyMatch(refund -> refund.status() == Refund.Status.PENDING)) {
      return Optional.of(RefundFault.REFUND_PENDING);
    }
    if (order.status() == OrderStatus.REFUND) {
      return Optional.of(RefundFault.REFUND_TOTAL_PLACED);
    }
    if (order.status() != OrderStatus.COMPLETE) {
      return Optional.of(RefundFault.REFUND_STATUS_INVALID);
    }
    if (order.totals().grossDiscounted().signum() == 0) {
      return Optional.of(RefundFault.REFUND_PAYMENT_INVALID);
    }
    Instant until =
        Objects.requireNonNull(order.finishedAt()).plus(Duration.ofDays(rules.refundDays()));
    return now.isAfter(until) ? Optional.of(RefundFault.REFUND_TOO_LATE) : Optional.empty();
  }

  private void checkAmount(BigDecimal amount) {
    problems.require(isAmount(amount), "amount", RefundFault.REFUND_AMOUNT_INVALID);
    if (isAmount(amount)) {
      problems.require(amount.compareTo(left) <= 0, "amount", RefundFault.REFUND_AMOUNT_EXCEEDED);
    }
  }

  private void checkItem(String path, RefundItem item) {
    List<OrderLine> lines = sold(item.lineItemReference());
    problems.require(!lines.isEmpty(), path + "LineItemReference", RefundFault.REFUND_ITEM_INVALID);
    Long quantity = item.quantity();
    long most = lines.stream().mapToLong(line -> line.line().quantity()).sum();
    if (quantity == null) {
      problems.add(path + "Quantity", RefundFault.REFUND_QUANTITY_FORMAT_INVALID);
    } else if (!lines.isEmpty()) {
      problems.require(
          quantity >= 1 && quantity <= most,
          path + "Quantity",
          RefundFault.REFUND_QUANTITY_INVALID);
    }
    BigDecimal amount = item.amount();
    problems.require(
        amount == null || isAmount(amount), path + "Amount", RefundFault.REFUND_AMOUNT_INVALID);
  }

  /** The lines that an item can be about; the sample of the hosted page names none. */
  private List<OrderLine> sold(@Nullable String reference) {
    return reference == null || reference.isBlank()
        ? order.lines()
        : order.lines().stream()
            .filter(line -> line.reference().equals(reference.strip()))
            .toList();
  }

  private Refund.Line line(RefundItem item) {
    String reference = item.lineItemReference();
    return new Refund.Line(
        reference == null || reference.isBlank() ? null : reference.strip(),
        Objects.requireNonNull(item.quantity()),
        item.amount());
  }

  private boolean isAmount(BigDecimal amount) {
    return Amounts.plausible(amount)
        && amount.signum() > 0
        && amount.stripTrailingZeros().scale() <= order.currency().getDecimalPlaces();
  }
}
