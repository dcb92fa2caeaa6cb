package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.Merchants;
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
   * @param approved whether the payment has been approved
   */
  public record Waiting(
      String refNo,
      String merchantName,
      BigDecimal amount,
      String currency,
      boolean open,
      boolean approved,
      String returnUrl,
      @Nullable String cancelUrl,
      @Nullable String externalReference) {}

  private final Payments payments;
  private final OrderQueries queries;
  private final OrderStore store;
  private final Settlement settlement;
  private final Merchants merchants;
  private final ShopClock clock;
  private final Tx tx;

  ShopperApproval(
      Payments payments,
      OrderQueries queries,
      OrderStore store,
      Settlement settlement,
      Merchants merchants,
      ShopClock clock,
      Tx tx) {
    this.payments = payments;
    this.queries = queries;
    this.store = store;
    this.settlement = settlement;
    this.merchants = merchants;
    this.clock = clock;
    this.tx = tx;
  }

  /** The payment that the token opens. */
  public Optional<Waiting> find(String token) {
    return load(token).map(found -> waiting(found.merchant(), found.order()));
  }

  /** Carries out what the shopper decided, once; a later decision changes nothing. */
  public Optional<Waiting> decide(String token, boolean approved) {
    return load(token)
        .map(
            found ->
                waiting(
                    found.merchant(),
                    isOpen(found.order())
                        ? decide(found.merchant(), found.order(), approved)
                        : found.order()));
  }

  private record Found(Merchant merchant, Order order) {}

  private Optional<Found> load(String token) {
    Payments.Approval approval = payments.approval(token);
    if (approval == null) {
      return Optional.empty();
    }
    return queries
        .find(approval.merchantId(), approval.refNo())
        .filter(order -> order.payment().paymentId() == approval.paymentId())
        .map(order -> new Found(merchants.byId(approval.merchantId()), order));
  }

  private Order decide(Merchant merchant, Order order, boolean approved) {
    Instant now = clock.now(merchant.id());
    WriteBatch batch = new WriteBatch();
    PaymentView decided = payments.decide(batch, merchant.id(), order.payment(), approved);
    Order settled = settlement.settle(batch, merchant, now, order.paidBy(decided));
    store.movePending(batch, merchant.id(), settled);
    try {
      tx.commit(batch);
      return settled;
    } catch (LostRace decidedMeanwhile) {
      return queries.find(merchant.id(), order.refNo()).orElseThrow();
    }
  }

  private static boolean isOpen(Order order) {
    return order.status() == OrderStatus.PENDING
        && order.payment().status() == PaymentStatus.PENDING;
  }

  private static Waiting waiting(Merchant merchant, Order order) {
    return new Waiting(
        order.reference(),
        merchant.name(),
        order.totals().grossDiscounted(),
        order.currency().getCode(),
        isOpen(order),
        order.payment().status() == PaymentStatus.AUTHORIZED,
        Objects.requireNonNull(order.payment().returnUrl()),
        order.payment().cancelUrl(),
        order.externalReference());
  }
}
