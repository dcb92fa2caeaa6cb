package dev.tillgate.sale.order;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.order.api.OrderStatus;
import dev.tillgate.sale.payment.PaymentStatus;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders that wait for the shopper to approve the payment on a page of the payment's provider. */
@Component
public class ShopperApproval {

  /**
   * What the page shows.
   *
   * @param open whether the shopper may still decide
   * @param replaced whether another payment of the order has come in its place
   * @param approved whether the payment has been approved
   */
  public record Waiting(
      String refNo,
      String merchantName,
      BigDecimal amount,
      String currency,
      boolean open,
      boolean approved,
      boolean replaced,
      String returnUrl,
      @Nullable String cancelUrl,
      @Nullable String externalReference) {}

  private final Payments payments;
  private final OrderQueries queries;
  private final PaymentOutcome outcome;
  private final Merchants merchants;

  ShopperApproval(
      Payments payments, OrderQueries queries, PaymentOutcome outcome, Merchants merchants) {
    this.payments = payments;
    this.queries = queries;
    this.outcome = outcome;
    this.merchants = merchants;
  }

  /** The payment that the token opens. */
  public Optional<Waiting> find(String token) {
    return load(token).map(Found::waiting);
  }

  /** What the shopper decided; a decision after the first changes nothing. */
  public Write<Optional<Waiting>> decide(String token, boolean approved) {
    return load(token)
        .map(found -> decided(found, approved))
        .orElseGet(() -> Write.of(WriteBatch.ofNobody(Instant.EPOCH), Optional.empty()));
  }

  /**
   * The payment of a page, and its order as it stands; the order's version says which is current.
   */
  private record Found(Moment moment, Order order, PaymentView asked) {
    private boolean replaced() {
      return order.payment().paymentId() != asked.paymentId();
    }

    private boolean open() {
      return !replaced()
          && order.status() == OrderStatus.PENDING
          && order.payment().status() == PaymentStatus.PENDING;
    }

    private Waiting waiting() {
      return new Waiting(
          order.reference(),
          moment.merchant().name(),
          order.totals().grossDiscounted(),
          order.currency().getCode(),
          open(),
          !replaced() && order.payment().status() == PaymentStatus.AUTHORIZED,
          replaced(),
          Objects.requireNonNull(asked.returnUrl()),
          asked.cancelUrl(),
          order.externalReference());
    }
  }

  private Optional<Found> load(String token) {
    Payments.Approval approval = payments.approval(token);
    if (approval == null) {
      return Optional.empty();
    }
    return queries
        .find(approval.merchantId(), approval.refNo())
        .map(
            order -> new Found(merchants.moment(approval.merchantId()), order, approval.payment()));
  }

  private Write<Optional<Waiting>> decided(Found found, boolean approved) {
    WriteBatch batch = found.moment().batch();
    if (!found.open()) {
      return Write.of(batch, Optional.of(found.waiting()));
    }
    PaymentView decided = payments.decided(found.order().payment(), approved);
    Order settled = outcome.settled(batch, found.moment(), found.order(), decided);
    merchants.holdClock(batch, found.moment().merchant(), null);
    Found after = new Found(found.moment(), settled, decided);
    return Write.of(batch, Optional.of(after.waiting()));
  }
}
