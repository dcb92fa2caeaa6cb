package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.GatewayCommand;

/** How a gateway is reached. */
@FunctionalInterface
public interface Line {
  /** Sends the request and waits for the answer, in bounded time, or throws. */
  GatewayReply send(GatewayCall call, GatewayAccess access);

  /** Adds to the batch of the attempt what the gateway will do by itself later. */
  default void arrange(WriteBatch batch, long attemptId, GatewayCommand command) {}
}
