package dev.tillgate.sale.party;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.States;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.tax.FiscalCodes;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a buyer. Source: seed "Place orders with dynamic product information", with
 * what its samples do without: a company needs no fiscal code except in India, and before version
 * 4.0 name, country and e-mail are enough.
 */
public final class BuyerRules {
  private static final String BILLING = "BillingDetails.";
  private static final String DELIVERY = "DeliveryDetails.";
  private static final int MAX_TEXT = 255;

  /** Where the tax depends on the state, so that it must be a known one. */
  private static final Set<String> TAXED_BY_STATE = Set.of("US", "CA");

  private final Problems problems;
  private final boolean beforeVersion4;

  /**
   * @param beforeVersion4 whether name, country and e-mail are enough
   */
  public BuyerRules(Problems problems, boolean beforeVersion4) {
    this.problems = problems;
    this.beforeVersion4 = beforeVersion4;
  }

  /** Notes what is missing or wrong, by the wire's names of the members. */
  public void check(@Nullable Buyer buyer, @Nullable Contact receiver) {
    if (buyer == null) {
      problems.add("BillingDetails", BuyerFault.ORDER_BILLING_DETAILS_EMPTY);
      return;
    }
    Contact billing = buyer.contact();
    require(billing.firstName(), "FirstName", BuyerFault.ORDER_BILLING_FIRST_NAME_INVALID);
    require(billing.lastName(), "LastName", BuyerFault.ORDER_BILLING_LAST_NAME_INVALID);
    problems.require(
        isEmail(billing.email()), BILLING + "Email", BuyerFault.ORDER_BILLING_EMAIL_INVALID);
    String country = country(billing.address().country());
    problems.require(
        !country.isEmpty(), BILLING + "CountryCode", BuyerFault.ORDER_BILLING_COUNTRY_CODE_INVALID);
    if (!beforeVersion4) {
      checkAddress(billing.address(), country);
    }
    if (!beforeVersion4 && country.equals("BR")) {
      require(billing.phone(), "Phone", BuyerFault.ORDER_BILLING_PHONE_INVALID);
    }
    checkTaxNumbers(buyer, country);
    checkLengths(buyer);
    if (receiver != null) {
      checkReceiver(receiver);
    }
  }

  private void checkAddress(Address billing, String country) {
    require(billing.city(), "City", BuyerFault.ORDER_BILLING_CITY_INVALID);
    require(billing.street(), "Address1", BuyerFault.ORDER_BILLING_ADDRESS_INVALID);
    require(billing.zip(), "Zip", BuyerFault.ORDER_BILLING_ZIP_INVALID);
    String state = Texts.stripped(billing.state());
    boolean known = !TAXED_BY_STATE.contains(country) || States.find(country, state).isPresent();
    problems.require(
        !States.required(country) || !state.isEmpty(),
        BILLING + "State",
        BuyerFault.ORDER_BILLING_STATE_INVALID);
    if (!state.isEmpty() && !known) {
      problems.add(
          BILLING + "State",
          BuyerFault.ORDER_BILLING_STATE_INVALID,
          "This is not a state of the country; send its name in English or its two letters.");
    }
  }

  private void checkTaxNumbers(Buyer buyer, String country) {
    boolean company = Texts.given(buyer.contact().company());
    String code = Texts.stripped(buyer.fiscalCode());
    boolean required =
        !beforeVersion4 && (country.equals("BR") || (country.equals("IN") && company));
    if (code.isEmpty() && required) {
      addFiscalCode("The fiscal code is missing; this country wants one.");
    }
    if (!code.isEmpty() && !country.isEmpty() && !FiscalCodes.valid(country, code)) {
      addFiscalCode("The fiscal code is not valid for this country.");
    }
    problems.require(
        code.isEmpty() || company || country.equals("BR"),
        BILLING + "Company",
        BuyerFault.ORDER_BILLING_COMPANY_INVALID);
    String exemption = Texts.stripped(buyer.taxExemptionId());
    problems.require(
        !country.equals("US") || exemption.isEmpty() || FiscalCodes.exemption(exemption),
        BILLING + "TaxExemptionId",
        BuyerFault.ORDER_BILLING_TAX_EXEMPTION_ID_INVALID);
  }

  private void addFiscalCode(String message) {
    problems.add(BILLING + "FiscalCode", BuyerFault.ORDER_BILLING_FISCAL_CODE_INVALID, message);
  }

  private void checkLengths(Buyer buyer) {
    Contact billing = buyer.contact();
    Address address = billing.address();
    checkLength(billing.firstName(), BILLING + "FirstName");
    checkLength(billing.lastName(), BILLING + "LastName");
    checkLength(billing.company(), BILLING + "Company");
    checkLength(address.state(), BILLING + "State");
    checkLength(address.city(), BILLING + "City");
    checkLength(address.street(), BILLING + "Address1");
    checkLength(address.street2(), BILLING + "Address2");
    checkLength(address.zip(), BILLING + "Zip");
    checkLength(billing.phone(), BILLING + "Phone");
    checkLength(buyer.taxOffice(), BILLING + "TaxOffice");
    checkLength(buyer.taxExemptionId(), BILLING + "TaxExemptionId");
  }

  private void checkLength(@Nullable String text, String path) {
    problems.require(
        text == null || text.length() <= MAX_TEXT, path, BuyerFault.ORDER_FIELD_TOO_LONG);
  }

  private void checkReceiver(Contact delivery) {
    problems.require(
        Texts.given(delivery.firstName()),
        DELIVERY + "FirstName",
        BuyerFault.ORDER_DELIVERY_FIRST_NAME_INVALID);
    problems.require(
        Texts.given(delivery.lastName()),
        DELIVERY + "LastName",
        BuyerFault.ORDER_DELIVERY_LAST_NAME_INVALID);
    String country = country(delivery.address().country());
    problems.require(
        !Texts.given(delivery.address().country()) || !country.isEmpty(),
        DELIVERY + "CountryCode",
        BuyerFault.ORDER_DELIVERY_COUNTRY_CODE_INVALID);
    problems.require(
        beforeVersion4 || !States.required(country) || Texts.given(delivery.address().state()),
        DELIVERY + "State",
        BuyerFault.ORDER_DELIVERY_STATE_INVALID);
    problems.require(
        !Texts.given(delivery.email()) || isEmail(delivery.email()),
        DELIVERY + "Email",
        BuyerFault.ORDER_DELIVERY_EMAIL_INVALID);
  }

  private void require(@Nullable String text, String field, FaultCode fault) {
    problems.require(Texts.given(text), BILLING + field, fault);
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
}
