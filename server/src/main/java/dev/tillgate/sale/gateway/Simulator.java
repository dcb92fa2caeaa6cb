package dev.tillgate.sale.gateway;

import dev.tillgate.sale.payment.TestCards;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Retry;
import java.util.Locale;
import java.util.Map;

/**
 * The simulator, as far as it decides without being asked outside: test cards are good, and the
 * holder's name decides the outcome. Source: catalogue §4.3.
 */
final class Simulator {
  static final String NAME = "simulator";

  /** Who takes the charges of a live shop that has no gateway. */
  static final String NOBODY = "none";

  private static final Map<String, String> DECLINED_HOLDERS =
      Map.of(
          "mike doe", "51",
          "sarah doe", "61",
          "red doe", "43",
          "angela doe", "54");

  private Simulator() {}

  /** What becomes of the command. */
  static GatewayOutcome decided(GatewayCommand command) {
    return switch (command) {
      case GatewayCommand.Authorize charge when charge.instrument() instanceof Card card ->
          decided(card);
      case GatewayCommand.ChargeStored charge when charge.instrument() instanceof Card card ->
          decided(card);
      case GatewayCommand.SetUp check when check.instrument() instanceof Card card -> decided(card);
      case GatewayCommand.Find _ -> new GatewayOutcome.Missing();
      default -> new GatewayOutcome.Approved(null, null);
    };
  }

  /** A shop that is no sandbox gets no money from it. */
  static GatewayOutcome refused() {
    return new GatewayOutcome.Declined(
        null,
        new Decline(
            "no-gateway", "This shop has no payment gateway for cards yet", null, Retry.LATER));
  }

  private static GatewayOutcome decided(Card card) {
    String code =
        TestCards.knows(card.number())
            ? DECLINED_HOLDERS.get(card.holderName().toLowerCase(Locale.ROOT))
            : "14";
    return code == null
        ? new GatewayOutcome.Approved(null, null)
        : new GatewayOutcome.Declined(null, ResponseCodes.decline(code, null));
  }
}
