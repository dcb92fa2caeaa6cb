package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A gateway as two pure functions: what a command is to it, and what an answer of it means. It
 * sends nothing and keeps nothing.
 */
public interface GatewayAdapter {
  /** What payments remember it by. */
  String name();

  /** Whether it takes a charge of a shop that has settled on no gateway. */
  default boolean takes(Merchant merchant, GatewayCommand charge) {
    return false;
  }

  /** The request that carries the command. */
  GatewayCall call(GatewayCommand command, GatewayAccess access);

  /** What the answer to the command says. */
  GatewayOutcome outcome(GatewayCommand command, GatewayReply reply);

  /** What it wants to be reminded of when it is asked for the command again. */
  default Optional<String> hint(GatewayCommand command) {
    return Optional.empty();
  }

  /**
   * Where it is, unless the shop says otherwise; empty for what is no gateway that a shop can
   * settle on.
   */
  default Optional<String> address() {
    return Optional.empty();
  }

  /**
   * What a callback tells; empty for what is no news of ours.
   *
   * @param now wall clock, as old callbacks may be copies
   * @throws BadSignature where it is not the gateway's
   */
  default List<GatewayNews> news(Webhook webhook, GatewayAccess access, Instant now) {
    throw new BadSignature("This gateway sends no callbacks");
  }

  /** How it is reached, where that is not by HTTP. */
  default Optional<Line> line() {
    return Optional.empty();
  }
}
