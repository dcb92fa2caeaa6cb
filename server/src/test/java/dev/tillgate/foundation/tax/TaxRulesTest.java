package dev.tillgate.foundation.tax;

import static dev.tillgate.foundation.tax.BusinessModel.MERCHANT_OF_RECORD;
import static dev.tillgate.foundation.tax.BusinessModel.PAYMENT_PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private final TaxRules rules = TaxRules.standard();

  @Test
  void aConsumerInTheUnionPaysTheRateOfTheirCountry() {
    assertDecision(consumer("ro", null), "21", "VAT RO 21% from 2025-08-01");
  }

  @Test
  void aBusinessElsewhereInTheUnionAccountsForTheTaxItself() {
    assertDecision(business("RO", "ro 159.0082"), "0", "reverse charge: RO1590082");
    assertDecision(business("GR", "094259216"), "0", "reverse charge: EL094259216");
  }

  @Test
  void aBusinessInTheSellersCountryPays() {
    assertDecision(business("NL", "NL004495445B01"), "21", "VAT NL 21% from 2012-10-01");
    assertThat(rules.soldFrom("ro").decide(business("RO", "RO1590082")).percent())
        .isEqualByComparingTo("21");
    assertThat(rules.soldFrom("RO").decide(business("NL", "NL004495445B01")).percent()).isZero();
  }

  @Test
  void anInvalidVatNumberChangesNothing() {
    assertDecision(business("DE", "RO1590082"), "19", "VAT DE 19% from 2021-01-01");
    assertDecision(business("DE", " "), "19", "VAT DE 19% from 2021-01-01");
  }

  @Test
  void aBritishBusinessAccountsForTheTaxItself() {
    assertDecision(business("GB", "GB 980 7806 84"), "0", "reverse charge: GB980780684");
    assertDecision(consumer("GB", null), "20", "VAT GB 20% from 2011-01-04");
  }

  @Test
  void aBusinessInAustraliaIndiaNorwayOrTurkeyAccountsForTheTaxItself() {
    assertDecision(business("AU", "51 824 753 556"), "0", "reverse charge: AU51824753556");
    assertThat(rules.decide(business("IN", "27AAPFU0939F1ZV")).percent()).isZero();
    assertThat(rules.decide(business("NO", "995525828MVA")).percent()).isZero();
    assertThat(rules.decide(business("TR", "4540536920")).percent()).isZero();
  }

  @Test
  void aSwissBusinessPays() {
    assertDecision(business("CH", "CHE-107.787.577"), "8.1", "VAT CH 8.1% from 2024-01-01");
  }

  @Test
  void aTaxNumberElsewhereChangesNothing() {
    assertDecision(business("NZ", "49-091-850"), "15", "GST NZ 15% from 2010-10-01");
  }

  @Test
  void sendingBearsTheHighestRateOfWhatIsSent() {
    var low = new TaxDecision(new BigDecimal("7"), "low");
    var high = new TaxDecision(new BigDecimal("19"), "high");
    assertThat(TaxRules.onShipping(List.of(low, high, low))).isEqualTo(high);
    assertThat(TaxRules.onShipping(List.of()).percent()).isZero();
  }

  @Test
  void californiaBearsSalesTax() {
    assertDecision(consumer("us", "California"), "7.25", "Sales tax US-CA 7.25% from 2020-01-01");
  }

  @Test
  void aStateWithoutSalesTaxSaysSo() {
    assertDecision(consumer("US", "OR"), "0", "Sales tax US-OR 0% from 2020-01-01");
  }

  @Test
  void anAmericanExemptionCertificateEndsTheTax() {
    var american = question("US", "CA", null, "EX-1", MERCHANT_OF_RECORD);
    assertDecision(american, "0", "US exemption certificate");
    var romanian = question("RO", null, null, "EX-1", MERCHANT_OF_RECORD);
    assertThat(rules.decide(romanian).percent()).isPositive();
  }

  @Test
  void aSentenceIsNoExemptionCertificate() {
    var american = question("US", "CA", null, "we are exempt", MERCHANT_OF_RECORD);
    assertThat(rules.decide(american).percent()).isEqualByComparingTo("7.25");
  }

  @Test
  void anUnknownAmericanStateBearsNoTax() {
    assertDecision(consumer("US", "Ontario"), "0", "no tax: unknown US state");
    assertDecision(consumer("US", null), "0", "no tax: US state missing");
    assertDecision(consumer("US", "Guam"), "0", "no tax: no rate for US-GU");
  }

  @Test
  void aCanadianProvinceBearsItsHarmonisedTax() {
    assertDecision(consumer("CA", "ontario"), "13", "HST CA-ON 13% from 2010-07-01");
    assertDecision(consumer("CA", "Quebec"), "14.975", "GST + QST CA-QC 14.975% from 2013-01-01");
  }

  @Test
  void aCountryWithoutARowBearsNoTax() {
    assertDecision(consumer("BR", "SP"), "0", "no tax: no rate for BR-SP");
  }

  @Test
  void aPaymentProviderAddsNoTax() {
    var question = question("RO", null, null, null, PAYMENT_PROVIDER);
    assertDecision(question, "0", "no tax: payment provider model");
  }

  @Test
  void anExemptProductBearsNoTax() {
    var exempt =
        new TaxQuestion("RO", null, TaxTreatment.EXEMPT, DAY, null, null, MERCHANT_OF_RECORD);
    assertDecision(exempt, "0", "no tax: exempt category");
  }

  private void assertDecision(TaxQuestion question, String percent, String rule) {
    assertThat(rules.decide(question)).isEqualTo(new TaxDecision(new BigDecimal(percent), rule));
  }

  private static TaxQuestion consumer(String country, @Nullable String state) {
    return question(country, state, null, null, MERCHANT_OF_RECORD);
  }

  private static TaxQuestion business(String country, String taxId) {
    return question(country, null, taxId, null, MERCHANT_OF_RECORD);
  }

  private static TaxQuestion question(
      String country,
      @Nullable String state,
      @Nullable String taxId,
      @Nullable String exemption,
      BusinessModel model) {
    return new TaxQuestion(country, state, TaxTreatment.STANDARD, DAY, taxId, exemption, model);
  }
}
