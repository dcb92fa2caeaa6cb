package dev.tillgate.foundation.tax;

/** Tells whether a tax number was given out to somebody, as VIES does for the European Union. */
public interface VatRegistry {

  /** What is known of a number. */
  enum Answer {
    GIVEN_OUT,
    NOT_GIVEN_OUT,
    /** Nobody was asked, or nobody answered. */
    NOT_ASKED
  }

  /**
   * Asks about a number whose form and check digits are right.
   *
   * @param country two-letter code, upper case
   * @param number as the shopper sent it
   */
  Answer ask(String country, String number);
}
