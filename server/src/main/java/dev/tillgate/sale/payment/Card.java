package dev.tillgate.sale.payment;

/**
 * A card as a shopper types it. Lives only while a request is worked on.
 *
 * @param number digits only
 * @param expirationYear four digits
 */
record Card(
    String number,
    CardBrand brand,
    int expirationMonth,
    int expirationYear,
    String holderName,
    String securityCode) {
  private static final int FIRST = 4;

  String firstDigits() {
    return number.substring(0, FIRST);
  }

  String lastDigits() {
    return number.substring(number.length() - FIRST);
  }

  /** Never the number. */
  @Override
  public String toString() {
    return "Card[" + brand + " …" + lastDigits() + "]";
  }
}
