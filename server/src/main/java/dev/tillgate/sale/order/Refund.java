package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.persistence.StoredForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of an order that goes back to the shopper. Amounts are in the order's currency.
 *
 * @param attemptId of the command to whoever holds the money
 * @param amount with tax
 * @param tax the tax in it
 * @param total whether nothing is left to be refunded after it
 * @param requestedAt shop time
 * @param lines what of the order it is for; none where it is for the order as a whole
 * @param error why it failed; null unless it did
 */
@FullBuilder
public record Refund(
    long refundId,
    long attemptId,
    Status status,
    BigDecimal amount,
    BigDecimal tax,
    boolean total,
    Instant requestedAt,
    @Nullable String comment,
    @Nullable String reason,
    List<Line> lines,
    @Nullable String error)
    implements RefundBuilder.With {

  /** How refunds are stored. */
  public static final StoredForm<Refund> FORM = StoredForm.of("refund", Refund.class);

  /** How far it has come. */
  public enum Status {
    /** Whoever holds the money has been asked. */
    PENDING,
    /** The money has gone back. */
    DONE,
    /** It was refused; the money is where it was. */
    FAILED
  }

  /**
   * What of the order is refunded.
   *
   * @param lineReference of the order line; null where the merchant named none
   * @param amount null where the merchant named none
   */
  public record Line(@Nullable String lineReference, long quantity, @Nullable BigDecimal amount) {}

  /** Whether it counts against what is left to be refunded. */
  public boolean counts() {
    return status != Status.FAILED;
  }
}
