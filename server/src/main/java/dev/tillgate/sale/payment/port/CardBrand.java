package dev.tillgate.sale.payment.port;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Card brands by their names in the API and by their first digits. Source: catalogue §3.3. */
public enum CardBrand {
  ELO("elo", "4984|5067|5090|6362|6363|4011|4389|4514"),
  HIPERCARD("hipercard", "6062|3841"),
  VISA_ELECTRON("visaelectron", "4026|417500|4508|4844|4913|4917"),
  DANKORT("dankort", "5019"),
  MAESTRO("maestro", "5018|5020|5038|5893|6304|6759|676[1-3]"),
  VISA("visa", "4"),
  MASTERCARD("mastercard", "5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"),
  AMEX("amex", "3[47]"),
  DISCOVER("discover", "6011|64[4-9]|65"),
  JCB("jcb", "35"),
  CARTE_BLEUE("cartebleue", "(?!)"),
  UNKNOWN("", "");

  private static final Map<String, String> SPELLINGS =
      Map.of("elocard", "elo", "americanexpress", "amex", "cartebancaire", "cartebleue");

  private final String label;
  private final Pattern start;

  CardBrand(String label, String start) {
    this.label = label;
    this.start = Pattern.compile(start);
  }

  /** The name in requests and answers. */
  public String label() {
    return label;
  }

  /** The brand of a number, by its first digits. */
  public static CardBrand ofNumber(String number) {
    return Arrays.stream(values())
        .filter(brand -> brand.start.matcher(number).lookingAt())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * The brand that a client names, in any case and spelling: {@code Elo card}, {@code Visa
   * electron}, {@code American Express}.
   */
  public static Optional<CardBrand> ofName(String name) {
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String plain = SPELLINGS.getOrDefault(word, word);
    return Arrays.stream(values())
        .filter(brand -> brand != UNKNOWN && brand.label.equals(plain))
        .findFirst();
  }

  /** Whether a card of this brand can have the number; local brands share the ranges of others. */
  public boolean fits(String number) {
    CardBrand found = ofNumber(number);
    return switch (this) {
      case ELO, HIPERCARD, CARTE_BLEUE, DANKORT -> true;
      case VISA, VISA_ELECTRON ->
          found == VISA || found == VISA_ELECTRON || found == ELO || found == UNKNOWN;
      default -> found == this || found == UNKNOWN;
    };
  }
}
