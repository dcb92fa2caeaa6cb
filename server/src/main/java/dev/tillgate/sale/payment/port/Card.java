package dev.tillgate.sale.payment.port;

/**
 * A card as a shopper types it. Lives only while a request is worked on.
 *
 * @param number digits only
 * @param expirationYear four digits
 */
public record Card(
    String number,
    CardBrand brand,
    int expirationMonth,
    int expirationYear,
    String holderName,
    String securityCode)
    implements Instrument {
  private static final int FIRST = 4;

  /** The first four digits, which may be shown. */
  public String firstDigits() {
    return number.substring(0, FIRST);
  }

  /** The last four digits, which may be shown. */
  public String lastDigits() {
    return number.substring(number.length() - FIRST);
  }

  /** Never the number. */
  @Override
  public String toString() {
    return "Card[" + brand + " …" + lastDigits() + "]";
  }
}
