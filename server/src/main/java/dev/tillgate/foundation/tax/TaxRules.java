package dev.tillgate.foundation.tax;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.State;
import dev.tillgate.foundation.kernel.States;
import dev.tillgate.foundation.kernel.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Decides the tax of a sale from dated rates. Immutable, without input or output, safe to share.
 *
 * <p>The table holds VAT, GST and the base rates of US states; local US taxes and the taxability of
 * single products are left out. A country without a row bears no tax.
 */
public final class TaxRules {
  private static final TaxRules STANDARD = new TaxRules(TaxTable.standard(), "NL");

  private final TaxTable table;
  private final String sellerCountry;

  private TaxRules(TaxTable table, String sellerCountry) {
    this.table = table;
    this.sellerCountry = sellerCountry;
  }

  /** The rules with the rates that ship with the server, for a seller in the Netherlands. */
  public static TaxRules standard() {
    return STANDARD;
  }

  /** The same rules for a seller in another country (two-letter code). */
  public TaxRules soldFrom(String country) {
    return new TaxRules(table, Countries.normalise(country));
  }

  /** The tax of a sale; never fails, a missing rate is a decision too. */
  public TaxDecision decide(TaxQuestion question) {
    if (question.model() == BusinessModel.PAYMENT_PROVIDER) {
      return TaxDecision.none("no tax: payment provider model");
    }
    if (question.treatment() == TaxTreatment.EXEMPT) {
      return TaxDecision.none("no tax: exempt category");
    }
    String country = Countries.normalise(question.country());
    if (country.equals("US")) {
      return decideUnitedStates(question);
    }
    String taxId = Texts.stripped(question.businessTaxId());
    if (reverseCharge(country, taxId)) {
      return TaxDecision.none("reverse charge: " + TaxNumber.canonical(country, taxId));
    }
    return rate(country, stateCode(country, Texts.stripped(question.state())).orElse(""), question);
  }

  /**
   * The tax on sending goods. Charges for sending belong to what is sent (Directive 2006/112/EC
   * art. 78 point b); between goods of several rates the highest one holds.
   *
   * @param goods the decisions on what is sent
   */
  public static TaxDecision onShipping(Collection<TaxDecision> goods) {
    return goods.stream()
        .max(Comparator.comparing(TaxDecision::percent))
        .orElseGet(() -> TaxDecision.none("no tax: nothing is sent"));
  }

  private TaxDecision decideUnitedStates(TaxQuestion question) {
    if (FiscalCodes.exemption(Texts.stripped(question.taxExemptionId()))) {
      return TaxDecision.none("US exemption certificate");
    }
    String state = Texts.stripped(question.state());
    if (state.isEmpty()) {
      return TaxDecision.none("no tax: US state missing");
    }
    return stateCode("US", state)
        .map(code -> rate("US", code, question))
        .orElseGet(() -> TaxDecision.none("no tax: unknown US state"));
  }

  /** The buyer accounts for the tax when both are businesses in different countries. */
  private boolean reverseCharge(String country, String taxId) {
    return !country.equals(sellerCountry)
        && TaxNumber.reverseCharge(country)
        && FiscalCodes.valid(country, taxId);
  }

  private TaxDecision rate(String country, String state, TaxQuestion question) {
    String place = state.isEmpty() ? country : country + "-" + state;
    return table
        .find(country, state, question.treatment(), question.on())
        .map(TaxRate::decision)
        .orElseGet(() -> TaxDecision.none("no tax: no rate for " + place));
  }

  private static Optional<String> stateCode(String country, String state) {
    return States.find(country, state).map(State::code);
  }
}
