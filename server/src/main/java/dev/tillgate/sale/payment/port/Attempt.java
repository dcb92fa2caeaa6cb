package dev.tillgate.sale.payment.port;

import dev.tillgate.foundation.kernel.FullBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One command to a gateway as we remember it: written before the gateway is asked, decided when it
 * has answered, whichever way the answer came.
 *
 * @param paymentId the payment whose money it is about; an AUTHORIZE has the same number
 * @param gateway who was asked, by name
 * @param reference what the gateway calls it; null while that is not known
 * @param target what it acts on at the gateway: an authorisation or a dispute; null for what begins
 *     something
 * @param hint what the gateway is told when it is asked for the attempt again
 * @param fingerprint of the card that it charges; null where none is charged
 * @param decline why it was declined; null otherwise
 * @param attemptedAt shop time
 * @param askedAt wall clock
 */
@FullBuilder
public record Attempt(
    long id,
    AttemptKind kind,
    AttemptStatus status,
    long refNo,
    long paymentId,
    String gateway,
    BigDecimal amount,
    CurrencyUnit currency,
    @Nullable String reference,
    @Nullable String target,
    @Nullable String hint,
    @Nullable String fingerprint,
    @Nullable Decline decline,
    Instant attemptedAt,
    Instant askedAt)
    implements AttemptBuilder.With {

  /** What a gateway knows it by. */
  public String key(long merchantId) {
    return merchantId + "-" + id;
  }

  /**
   * The attempt after an outcome. What is decided stays so, but for one: what was taken for lost or
   * declined and turns out approved is approved, as money has moved.
   */
  public Attempt after(GatewayOutcome outcome) {
    return switch (outcome) {
      case GatewayOutcome.Approved(var reference, _) when status != AttemptStatus.APPROVED ->
          known(reference).withStatus(AttemptStatus.APPROVED).withDecline(null);
      case GatewayOutcome.NeedsCustomer(var reference, _) when status.isOpen() ->
          known(reference).withStatus(AttemptStatus.WAITING);
      case GatewayOutcome.Pending(var reference) when status.isOpen() ->
          known(reference).withStatus(AttemptStatus.PENDING);
      case GatewayOutcome.Declined(var reference, var why) when status.isOpen() ->
          known(reference).withStatus(AttemptStatus.DECLINED).withDecline(why);
      case GatewayOutcome.Missing _ when status == AttemptStatus.OPEN ->
          withStatus(AttemptStatus.LOST);
      default -> this;
    };
  }

  private Attempt known(@Nullable String told) {
    return told == null ? this : withReference(told);
  }
}
