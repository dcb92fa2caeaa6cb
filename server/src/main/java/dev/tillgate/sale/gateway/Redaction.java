package dev.tillgate.sale.gateway;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Takes out of texts what must not be recorded: known secrets, and whatever may be a card number.
 */
final class Redaction {
  /** Shorter ones say nothing, and would take out what is no secret. */
  private static final int SHORTEST = 6;

  private static final int MOST = 100_000;
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{12,19}(?![0-9])");

  /** By which a browser could go on with a payment, in answers of gateways. */
  private static final Pattern CLIENT_SECRET =
      Pattern.compile("(\"client_secret\"\\s{0,5}:\\s{0,5}\")[^\"]{0,500}");

  private Redaction() {}

  /** The text without the secrets of its call. */
  static String of(String text, Map<String, String> secrets) {
    String clean = text;
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      if (secret.getValue().length() >= SHORTEST) {
        clean = clean.replace(secret.getValue(), GatewayCall.place(secret.getKey()));
      }
    }
    clean = CLIENT_SECRET.matcher(clean).replaceAll("$1…");
    String hidden = NUMBER.matcher(clean).replaceAll(Redaction::hidden);
    return hidden.length() > MOST ? hidden.substring(0, MOST) : hidden;
  }

  private static String hidden(MatchResult found) {
    String digits = found.group();
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)
        ? Matcher.quoteReplacement(
            digits.substring(0, 4) + "…" + digits.substring(digits.length() - 4))
        : digits;
  }
}
