package dev.tillgate.sale.payment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The simulator: test cards are good, and the holder's name decides the outcome. A shop that is no
 * sandbox gets no money from it, only for test orders. Source: catalogue §4.3.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulatedGateway implements PaymentGateway {
  private static final Set<String> TEST_CARDS =
      Set.of(
          "4111111111111111",
          "4222222222222220",
          "4984123412341234",
          "5555555555554444",
          "5105105105105100",
          "378282246310005",
          "6011111111111117",
          "3566111111111113");

  private static final Map<String, String> DECLINED_HOLDERS =
      Map.of(
          "mike doe", "Insufficient funds",
          "sarah doe", "Amount exceeds card ceiling",
          "red doe", "Stolen card, pick up",
          "angela doe", "Expiry date error");

  /** Whether the number is one of the documented test cards, some of which fail the card check. */
  static boolean knows(String number) {
    return TEST_CARDS.contains(number);
  }

  /** The card that stands behind every token of a test order; nothing is charged for those. */
  static Card tokenised() {
    return new Card("4111111111111111", CardBrand.VISA, 12, 2099, "Test Token", "");
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public Outcome authorize(Charge charge) {
    if (!charge.testOrder() && !charge.sandbox()) {
      return new Declined("This shop has no payment gateway for cards yet");
    }
    if (!knows(charge.card().number())) {
      return new Declined("No such card");
    }
    String declined = DECLINED_HOLDERS.get(charge.card().holderName().toLowerCase(Locale.ROOT));
    return declined == null ? new Approved() : new Declined(declined);
  }
}
