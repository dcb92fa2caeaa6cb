package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.States;
import dev.tillgate.foundation.tax.FiscalCodes;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.DeliveryDetails;
import dev.tillgate.sale.party.BuyerFault;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a buyer. Source: seed "Place orders with dynamic product information", with
 * what its samples do without: a company needs no fiscal code except in India, and before version
 * 4.0 name, country and e-mail are enough.
 */
final class BuyerRules {
  private static final String BILLING = "BillingDetails.";
  private static final String DELIVERY = "DeliveryDetails.";
  private static final int MAX_TEXT = 255;

  /** Where the tax depends on the state, so that it must be a known one. */
  private static final Set<String> TAXED_BY_STATE = Set.of("US", "CA");

  private final Problems problems;
  private final boolean beforeVersion4;

  BuyerRules(Problems problems, boolean beforeVersion4) {
    this.problems = problems;
    this.beforeVersion4 = beforeVersion4;
  }

  void check(@Nullable BillingDetails billing, @Nullable DeliveryDetails delivery) {
    if (billing == null) {
      problems.add("BillingDetails", BuyerFault.ORDER_BILLING_DETAILS_EMPTY);
      return;
    }
    require(billing.firstName(), "FirstName", BuyerFault.ORDER_BILLING_FIRST_NAME_INVALID);
    require(billing.lastName(), "LastName", BuyerFault.ORDER_BILLING_LAST_NAME_INVALID);
    problems.require(
        isEmail(billing.email()), BILLING + "Email", BuyerFault.ORDER_BILLING_EMAIL_INVALID);
    String country = country(billing.countryCode());
    problems.require(
        !country.isEmpty(), BILLING + "CountryCode", BuyerFault.ORDER_BILLING_COUNTRY_CODE_INVALID);
    if (!beforeVersion4) {
      checkAddress(billing, country);
    }
    checkTaxNumbers(billing, country);
    checkLengths(billing);
    if (delivery != null) {
      checkDelivery(delivery);
    }
  }

  private void checkAddress(BillingDetails billing, String country) {
    require(billing.city(), "City", BuyerFault.ORDER_BILLING_CITY_INVALID);
    require(billing.address1(), "Address1", BuyerFault.ORDER_BILLING_ADDRESS_INVALID);
    require(billing.zip(), "Zip", BuyerFault.ORDER_BILLING_ZIP_INVALID);
    String state = billing.state() == null ? "" : billing.state().strip();
    boolean known = !TAXED_BY_STATE.contains(country) || States.find(country, state).isPresent();
    problems.require(
        !States.required(country) || (!state.isEmpty() && known),
        BILLING + "State",
        BuyerFault.ORDER_BILLING_STATE_INVALID);
    if (country.equals("BR")) {
      require(billing.phone(), "Phone", BuyerFault.ORDER_BILLING_PHONE_INVALID);
    }
  }

  private void checkTaxNumbers(BillingDetails billing, String country) {
    boolean company = hasText(billing.company());
    String code = billing.fiscalCode() == null ? "" : billing.fiscalCode().strip();
    boolean required =
        !beforeVersion4 && (country.equals("BR") || (country.equals("IN") && company));
    boolean good =
        code.isEmpty() ? !required : country.isEmpty() || FiscalCodes.valid(country, code);
    problems.require(good, BILLING + "FiscalCode", BuyerFault.ORDER_BILLING_FISCAL_CODE_INVALID);
    problems.require(
        code.isEmpty() || company || country.equals("BR"),
        BILLING + "Company",
        BuyerFault.ORDER_BILLING_COMPANY_INVALID);
    String exemption = billing.taxExemptionId() == null ? "" : billing.taxExemptionId().strip();
    problems.require(
        !country.equals("US") || exemption.isEmpty() || FiscalCodes.exemption(exemption),
        BILLING + "TaxExemptionId",
        BuyerFault.ORDER_BILLING_TAX_EXEMPTION_ID_INVALID);
  }

  private void checkLengths(BillingDetails billing) {
    checkLength(billing.firstName(), BILLING + "FirstName");
    checkLength(billing.lastName(), BILLING + "LastName");
    checkLength(billing.company(), BILLING + "Company");
    checkLength(billing.state(), BILLING + "State");
    checkLength(billing.city(), BILLING + "City");
    checkLength(billing.address1(), BILLING + "Address1");
    checkLength(billing.address2(), BILLING + "Address2");
    checkLength(billing.zip(), BILLING + "Zip");
    checkLength(billing.phone(), BILLING + "Phone");
    checkLength(billing.taxExemptionId(), BILLING + "TaxExemptionId");
  }

  private void checkLength(@Nullable String text, String path) {
    problems.require(
        text == null || text.length() <= MAX_TEXT, path, CartFault.ORDER_FIELD_TOO_LONG);
  }

  private void checkDelivery(DeliveryDetails delivery) {
    problems.require(
        hasText(delivery.firstName()),
        DELIVERY + "FirstName",
        BuyerFault.ORDER_DELIVERY_FIRST_NAME_INVALID);
    problems.require(
        hasText(delivery.lastName()),
        DELIVERY + "LastName",
        BuyerFault.ORDER_DELIVERY_LAST_NAME_INVALID);
    String country = country(delivery.countryCode());
    problems.require(
        !hasText(delivery.countryCode()) || !country.isEmpty(),
        DELIVERY + "CountryCode",
        BuyerFault.ORDER_DELIVERY_COUNTRY_CODE_INVALID);
    problems.require(
        beforeVersion4 || !States.required(country) || hasText(delivery.state()),
        DELIVERY + "State",
        BuyerFault.ORDER_DELIVERY_STATE_INVALID);
    problems.require(
        !hasText(delivery.email()) || isEmail(delivery.email()),
        DELIVERY + "Email",
        BuyerFault.ORDER_DELIVERY_EMAIL_INVALID);
  }

  private void require(@Nullable String text, String field, FaultCode fault) {
    problems.require(hasText(text), BILLING + field, fault);
  }

  /** Upper case; empty when it is no country. */
  private static String country(@Nullable String code) {
    return code != null && Countries.known(code.strip())
        ? code.strip().toUpperCase(Locale.ROOT)
        : "";
  }

  private static boolean isEmail(@Nullable String text) {
    return text != null && EmailValidator.getInstance().isValid(text.strip());
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
