package dev.tillgate.surface.utility;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.sale.payment.PaymentType;
import dev.tillgate.surface.utility.api.AvailableCountry;
import dev.tillgate.surface.utility.api.MerchantInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a program asks before it builds a checkout. Source: catalogue §4. */
@Component
public class UtilityOperations implements OperationSet {
  private static final String ENGLISH = "en";

  @Operation(
      value = "Lists the currencies that orders can be placed in, for a country and way to pay.",
      rest = "GET /currencies/")
  @UtilityFault.Of({
    UtilityFault.UTILITY_COUNTRY_AND_METHOD_TOGETHER,
    UtilityFault.UTILITY_COUNTRY_INVALID,
    UtilityFault.UTILITY_PAYMENT_METHOD_INVALID
  })
  public List<String> getAvailableCurrencies(
      Caller caller, @Nullable String countryCode, @Nullable String paymentMethod) {
    boolean country = countryCode != null && !countryCode.isBlank();
    boolean method = paymentMethod != null && !paymentMethod.isBlank();
    if (country != method) {
      throw new Fault(UtilityFault.UTILITY_COUNTRY_AND_METHOD_TOGETHER);
    }
    Problems problems = new Problems();
    problems.require(
        countryCode == null || !country || Countries.known(countryCode),
        "countryCode",
        UtilityFault.UTILITY_COUNTRY_INVALID);
    problems.require(
        paymentMethod == null
            || !method
            || paymentMethods(caller.merchant())
                .contains(paymentMethod.strip().toUpperCase(Locale.ROOT)),
        "paymentMethod",
        UtilityFault.UTILITY_PAYMENT_METHOD_INVALID);
    problems.throwIfAny();
    return World.currencies();
  }

  @Operation(
      value = "Lists the countries that a shop sells to, with their names in a language.",
      rest = "GET /countries/")
  @UtilityFault.Of(UtilityFault.UTILITY_LANGUAGE_INVALID)
  public List<AvailableCountry> getAvailableCountries(Caller caller, @Nullable String language) {
    String code = language == null || language.isBlank() ? ENGLISH : language;
    if (!Languages.known(code)) {
      throw new Fault(UtilityFault.UTILITY_LANGUAGE_INVALID);
    }
    return World.countries(code);
  }

  @Operation(value = "Lists the codes of the checkout's languages.", rest = "GET /languages/")
  public List<String> getAvailableLanguages(Caller caller) {
    return World.LANGUAGES;
  }

  @Operation(
      value = "Lists the time zones that setTimezone takes, besides offsets such as GMT+02:00.",
      rest = "GET /timezones/")
  public List<String> getTimezones(Caller caller) {
    return World.timeZones();
  }

  @Operation(
      value = "Reads what a cart needs to know of the shop.",
      rest = "GET /merchantinformation/")
  public MerchantInformation getMerchantInformation(Caller caller) {
    Merchant merchant = caller.merchant();
    return new MerchantInformation(
        merchant.name(),
        merchant.name(),
        merchant.homepage(),
        merchant.sandbox() ? "Y" : "P",
        null,
        merchant.defaultCurrency(),
        paymentMethods(merchant),
        World.currencies(),
        World.countries(ENGLISH),
        World.LANGUAGES);
  }

  /** A live shop has no page for PAYPAL yet. */
  private static List<String> paymentMethods(Merchant merchant) {
    return Arrays.stream(PaymentType.values())
        .filter(type -> merchant.sandbox() || type != PaymentType.PAYPAL)
        .map(PaymentType::name)
        .toList();
  }
}
