package dev.tillgate.sale.gateway;

import dev.tillgate.sale.payment.port.Dispute;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a gateway tells without being asked. */
public sealed interface GatewayNews {

  /**
   * What became of an attempt.
   *
   * @param key our name for it; null where the gateway does not say it
   * @param reference the gateway's own name for it
   */
  record OfAttempt(@Nullable String key, String reference, GatewayOutcome outcome)
      implements GatewayNews {}

  /**
   * What became of a dispute.
   *
   * @param authorization the charge that is disputed, as the gateway calls it
   */
  record OfDispute(
      String name,
      String authorization,
      Dispute.Status status,
      String reason,
      BigDecimal amount,
      CurrencyUnit currency,
      @Nullable Instant respondBy)
      implements GatewayNews {}
}
