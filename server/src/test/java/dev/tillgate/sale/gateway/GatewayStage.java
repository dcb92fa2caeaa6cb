package dev.tillgate.sale.gateway;

import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Instrument;
import java.util.Map;
import java.util.Optional;

/** A gateway as the contract kit meets it, with something that answers behind it. */
interface GatewayStage extends AutoCloseable {
  /** What is to become of a charge. */
  enum Wish {
    APPROVED,
    POOR,
    STOLEN,
    PENDING,
    CHALLENGED,
    LOST_ANSWER,
    NEVER
  }

  GatewayAdapter adapter();

  GatewayAccess access();

  Line line();

  /** What to charge to get it. */
  Instrument instrument(Wish wish);

  /** Lets what is behind it have a fault at the next request. */
  void fail(int status);

  /** A dispute of a charge, by the name that the gateway gives it. */
  String dispute(String authorization);

  /** A callback that says that a pending charge has been approved; signed with the secret. */
  Webhook approval(String authorization, String secret);

  /** Cases that it does not take part in, with the reason. */
  default Map<String, String> deviations() {
    return Map.of();
  }

  /** Asks as the executor does. */
  default GatewayOutcome ask(GatewayCommand command) {
    GatewayCall call = adapter().call(command, access());
    GatewayReply reply = line().send(call, access());
    return adapter().outcome(command, reply);
  }

  /** The hint that an attempt is remembered with. */
  default Optional<String> hint(GatewayCommand command) {
    return adapter().hint(command);
  }

  @Override
  void close();
}
