package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.sale.payment.api.CardTokenRequest;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import dev.tillgate.sale.payment.api.PaymentFault;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/** Reads a card from a payment method and notes everything that is wrong with it. */
final class CardReader {
  private static final String PATH = "PaymentDetails.PaymentMethod.";
  private static final int CENTURY = 2000;
  private static final int MAX_YEARS_AHEAD = 30;

  private CardReader() {}

  /** The paths under which problems of a card are noted. */
  private record Names(
      String number, String expiration, String holder, String code, boolean needsHolder) {
    private static final Names OF_ORDER =
        new Names(
            PATH + "CardNumber", PATH + "ExpirationYear", PATH + "HolderName", PATH + "CCID", true);
    private static final Names OF_TOKEN =
        new Names("CreditCard", "ExpirationDate", "Name", "Cvv", false);
  }

  /**
   * The card for which a token is wanted; null when there were problems.
   *
   * @param today in the account's time zone
   */
  static @Nullable Card read(CardTokenRequest request, LocalDate today, Problems problems) {
    String[] parts = Texts.stripped(request.expirationDate()).split("/", 2);
    String year = parts.length == 2 ? parts[1].strip() : "";
    problems.require(
        !Texts.stripped(request.cvv()).isEmpty(),
        Names.OF_TOKEN.code(),
        PaymentFault.ORDER_PAYMENT_CARD_CCID_INVALID);
    return card(
        Names.OF_TOKEN,
        new Typed(request.creditCard(), parts[0].strip(), year, request.name(), request.cvv()),
        today,
        problems);
  }

  /** A card as somebody typed it. */
  private record Typed(
      @Nullable String number,
      @Nullable String month,
      @Nullable String year,
      @Nullable String holder,
      @Nullable String code) {
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  /**
   * The card; null when there were problems.
   *
   * @param today in the account's time zone; null when an expired card does not matter
   */
  static @Nullable Card read(PaymentMethod method, @Nullable LocalDate today, Problems problems) {
    checkTimes(method, problems);
    String number = digits(method.cardNumber());
    checkType(method.cardType(), isCardNumber(number) ? number : null, problems);
    return card(
        Names.OF_ORDER,
        new Typed(
            method.cardNumber(),
            method.expirationMonth(),
            method.expirationYear(),
            method.holderName(),
            method.ccid()),
        today,
        problems);
  }

  private static @Nullable Card card(
      Names names, Typed typed, @Nullable LocalDate today, Problems problems) {
    String number = digits(typed.number());
    boolean goodNumber = isCardNumber(number);
    problems.require(goodNumber, names.number(), PaymentFault.ORDER_PAYMENT_CARD_NUMBER_INVALID);
    YearMonth expiration = expiration(names, typed, today, problems);
    String holder = Texts.stripped(typed.holder());
    problems.require(
        (!holder.isEmpty() || !names.needsHolder()) && holder.length() <= 255,
        names.holder(),
        PaymentFault.ORDER_PAYMENT_CARD_HOLDER_NAME_INVALID);
    String code = Texts.stripped(typed.code());
    problems.require(
        code.isEmpty() || code.matches("\\d{3,4}"),
        names.code(),
        PaymentFault.ORDER_PAYMENT_CARD_CCID_INVALID);
    if (!goodNumber || expiration == null) {
      return null;
    }
    return new Card(
        number,
        CardBrand.ofNumber(number),
        expiration.getMonthValue(),
        expiration.getYear(),
        holder,
        code);
  }

  private static boolean isCardNumber(String number) {
    return number.matches("\\d{12,19}")
        && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number) || TestCards.knows(number));
  }

  /**
   * Notes a brand that nobody knows, or that is not the number's.
   *
   * @param number null for one that is not good anyway
   */
  private static void checkType(@Nullable String type, @Nullable String number, Problems problems) {
    if (type != null && !type.isBlank()) {
      Optional<CardBrand> brand = CardBrand.ofName(type);
      problems.require(
          brand.isPresent() && (number == null || brand.get().fits(number)),
          PATH + "CardType",
          PaymentFault.ORDER_PAYMENT_CARD_TYPE_INVALID);
    }
  }

  private static void checkTimes(PaymentMethod method, Problems problems) {
    problems.require(
        isNotNegative(method.holderNameTime()),
        PATH + "HolderNameTime",
        PaymentFault.ORDER_PAYMENT_TIME_INVALID);
    problems.require(
        isNotNegative(method.cardNumberTime()),
        PATH + "CardNumberTime",
        PaymentFault.ORDER_PAYMENT_TIME_INVALID);
  }

  private static boolean isNotNegative(@Nullable BigDecimal time) {
    return time == null || time.signum() >= 0;
  }

  private static @Nullable YearMonth expiration(
      Names names, Typed typed, @Nullable LocalDate today, Problems problems) {
    int year = number(typed.year());
    int month = number(typed.month());
    int fullYear = year >= 0 && year < 100 ? CENTURY + year : year;
    boolean possible = month >= 1 && month <= 12 && fullYear >= CENTURY && fullYear < CENTURY + 100;
    if (!possible) {
      problems.add(names.expiration(), PaymentFault.ORDER_PAYMENT_CARD_EXPIRATION_INVALID);
      return null;
    }
    YearMonth expiration = YearMonth.of(fullYear, month);
    boolean good =
        today == null
            || (!expiration.isBefore(YearMonth.from(today))
                && expiration.isBefore(YearMonth.from(today).plusYears(MAX_YEARS_AHEAD)));
    problems.require(good, names.expiration(), PaymentFault.ORDER_PAYMENT_CARD_EXPIRATION_INVALID);
    return expiration;
  }

  private static int number(@Nullable String text) {
    String digits = Texts.stripped(text);
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
  }

  private static String digits(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[ -]", "");
  }
}
