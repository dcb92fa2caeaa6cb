package dev.tillgate.sale.gateway;

import dev.tillgate.TestServer;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import dev.tillgate.sale.payment.port.Instrument;
import java.util.Map;

/** The simulated bank, which needs nothing behind it. */
final class SimulatorStage implements GatewayStage {
  private static final String NO_BOOKS = "the simulated bank keeps no books";
  private static final String OWN_CALLBACKS = "its callbacks are due work of the server itself";

  private final SimulatedBank bank = TestServer.bean(SimulatedBank.class);

  @Override
  public GatewayAdapter adapter() {
    return bank;
  }

  @Override
  public GatewayAccess access() {
    return GatewayAccess.NONE;
  }

  @Override
  public Line line() {
    return bank;
  }

  @Override
  public Instrument instrument(Wish wish) {
    String holder =
        switch (wish) {
          case APPROVED -> "Good Doe";
          case POOR -> "Declined 51";
          case STOLEN -> "Declined 43";
          case PENDING -> "Pending Doe";
          case CHALLENGED -> "nobody is challenged yet";
          case LOST_ANSWER -> "Lost Doe";
          case NEVER -> "Never Doe";
        };
    return new Card("4111111111111111", CardBrand.VISA, 12, 2045, holder, "987");
  }

  @Override
  public void fail(int status) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String dispute(String authorization) {
    return "dispute-of-" + authorization;
  }

  @Override
  public Webhook approval(String authorization, String secret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, String> deviations() {
    return Map.of(
        "a capture that never arrived is missing", NO_BOOKS,
        "what is collected is not given free", NO_BOOKS,
        "refunds of parts are told apart", NO_BOOKS,
        "a fault of the gateway says nothing", "it has none but those that are simulated",
        "a pending charge is pending until it is told of", OWN_CALLBACKS,
        "a callback that is not signed is refused", OWN_CALLBACKS,
        "a shopper who must go somewhere is told where", "it sends nobody anywhere",
        "what was set up is charged without the shopper", "the server's own vault keeps the card");
  }

  @Override
  public void close() {}
}
