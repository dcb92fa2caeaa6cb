package dev.tillgate.sale.order.api;

import dev.tillgate.gate.operation.shape.Wire;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of an order that goes back to the shopper. The hosted API documents no members, so these
 * are ours. Amounts are in the order's currency, the date in the account's time zone.
 *
 * @param type TOTAL where nothing was left to be refunded after it, else PARTIAL
 * @param status PENDING while whoever holds the money has not answered, then DONE or FAILED
 * @param amount with tax
 * @param vat the tax in it
 * @param error why it failed
 */
public record RefundInformation(
    LocalDateTime date,
    String type,
    String status,
    BigDecimal amount,
    @Wire("VAT") BigDecimal vat,
    String currency,
    @Nullable String comment,
    @Nullable String reason,
    @Nullable String error,
    List<RefundedItem> items) {

  /** What of the order it was for. */
  public record RefundedItem(
      @Nullable String lineItemReference, long quantity, @Nullable BigDecimal amount) {}
}
