package dev.tillgate.sale.gateway;

import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.Retry;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the response codes of banks (ISO 8583) and the advice of card networks mean: which decline
 * is for ever, by the first of Visa's categories and by Mastercard's advice, which asks for other
 * data, and which may be over in a while.
 */
public final class ResponseCodes {
  private static final Set<String> NEVER =
      Set.of("04", "07", "12", "14", "15", "41", "43", "46", "57", "R0", "R1", "R3");

  private static final Set<String> OTHER_DATA = Set.of("54", "55", "70", "82", "1A", "6P", "N7");

  private static final Map<String, Retry> ADVICE =
      Map.of("01", Retry.NEW_CARD, "02", Retry.LATER, "03", Retry.NEVER, "21", Retry.NEVER);

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("03", "Merchant not accepted"),
          Map.entry("04", "Pick up card"),
          Map.entry("05", "Do not honour"),
          Map.entry("07", "Pick up card, special condition"),
          Map.entry("12", "Invalid transaction"),
          Map.entry("14", "No such card"),
          Map.entry("15", "No such bank"),
          Map.entry("41", "Lost card, pick up"),
          Map.entry("43", "Stolen card, pick up"),
          Map.entry("46", "Account closed"),
          Map.entry("51", "Insufficient funds"),
          Map.entry("54", "Expiry date error"),
          Map.entry("57", "Not permitted to this card holder"),
          Map.entry("59", "Suspected fraud"),
          Map.entry("61", "Amount exceeds card ceiling"),
          Map.entry("62", "Restricted card"),
          Map.entry("65", "Card used too often"),
          Map.entry("82", "Security code error"),
          Map.entry("91", "The bank does not answer"),
          Map.entry("96", "The bank has a fault"),
          Map.entry("1A", "The card holder must be asked"),
          Map.entry("N7", "Security code error"),
          Map.entry("R0", "The card holder has stopped this payment"),
          Map.entry("R1", "The card holder has stopped these payments"),
          Map.entry("R3", "The card holder has stopped all payments"));

  private ResponseCodes() {}

  /** The decline of a code. */
  public static Decline decline(String code, @Nullable String advice) {
    return new Decline(
        code, TEXTS.getOrDefault(code, "Declined with code " + code), advice, retry(code, advice));
  }

  /** Whether the card may be tried again; the stricter of code and advice. */
  public static Retry retry(String code, @Nullable String advice) {
    Retry advised = advice == null ? Retry.LATER : ADVICE.getOrDefault(advice, Retry.LATER);
    if (advised == Retry.NEVER || NEVER.contains(code)) {
      return Retry.NEVER;
    }
    return OTHER_DATA.contains(code) ? Retry.NEW_CARD : advised;
  }
}
