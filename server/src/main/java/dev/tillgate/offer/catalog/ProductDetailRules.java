package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.BillingCycleUnit;
import dev.tillgate.offer.catalog.api.ContractPeriod;
import dev.tillgate.offer.catalog.api.GracePeriod;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.api.ProductTranslation;
import dev.tillgate.offer.catalog.api.SettingType;
import dev.tillgate.offer.catalog.api.ShippingClass;
import dev.tillgate.offer.catalog.api.SubscriptionInformation;
import dev.tillgate.offer.catalog.api.TangibleDetails;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes the parts of a product acceptable that say neither what it is nor what it costs. */
public final class ProductDetailRules {
  static final Set<String> FULFILLMENTS =
      Set.of("NO_DELIVERY", "BY_AVANGATE", "BY_VENDOR", "BY_VENDOR_EMAIL");

  private static final int MAX_DAYS = 3660;
  private static final int DAYS_PER_MONTH = 30;

  private final Problems problems;

  public ProductDetailRules(Problems problems) {
    this.problems = problems;
  }

  void check(Product product) {
    String fulfillment = product.fulfillment();
    problems.require(
        fulfillment == null
            || fulfillment.isBlank()
            || FULFILLMENTS.contains(fulfillment.strip().toUpperCase(Locale.ROOT)),
        "Fulfillment",
        ProductFault.PRODUCT_FULFILLMENT_INVALID);
    checkShippingClass(product.shippingClass());
    checkTangibleDetails(product.tangibleDetails());
    checkLanguages(
        product.translations().stream().map(ProductTranslation::language).toList(),
        ProductFault.PRODUCT_TRANSLATION_INVALID);
    SubscriptionInformation subscription = product.subscriptionInformation();
    if (subscription != null) {
      checkContract(subscription.contractPeriod());
      checkGrace(subscription.gracePeriod());
    }
  }

  /** Translations each name a known language, each language once. */
  public void checkLanguages(List<@Nullable String> languages, FaultCode code) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < languages.size(); i++) {
      String language = languages.get(i);
      problems.require(
          language != null && Languages.known(language) && seen.add(Languages.normalise(language)),
          "Translations[" + i + "].Language",
          code);
    }
  }

  private void checkShippingClass(@Nullable ShippingClass shipping) {
    if (shipping == null) {
      return;
    }
    boolean isPercentage = shipping.type() == ShippingClass.Type.PERCENT;
    problems.require(
        shipping.name() != null && !shipping.name().isBlank(),
        "ShippingClass.Name",
        ProductFault.PRODUCT_SHIPPING_CLASS_INVALID);
    problems.require(
        isAmount(shipping.amount()),
        "ShippingClass.Amount",
        ProductFault.PRODUCT_SHIPPING_CLASS_INVALID);
    problems.require(
        isPercentage || isCurrency(shipping.currency()),
        "ShippingClass.Currency",
        ProductFault.PRODUCT_SHIPPING_CLASS_INVALID);
  }

  private void checkTangibleDetails(@Nullable TangibleDetails details) {
    if (details == null) {
      return;
    }
    for (int i = 0; i < details.unitDetails().size(); i++) {
      var unit = details.unitDetails().get(i);
      problems.require(
          unit.type() != null && isAmount(unit.amount()),
          "TangibleDetails.UnitDetails[" + i + "]",
          ProductFault.PRODUCT_TANGIBLE_DETAILS_INVALID);
    }
    for (int i = 0; i < details.fee().size(); i++) {
      var fee = details.fee().get(i);
      problems.require(
          isCurrency(fee.currency()) && isAmount(fee.amount()),
          "TangibleDetails.Fee[" + i + "]",
          ProductFault.PRODUCT_TANGIBLE_DETAILS_INVALID);
    }
  }

  private void checkContract(@Nullable ContractPeriod contract) {
    problems.require(
        contract == null
            || Boolean.TRUE.equals(contract.isUnlimited())
            || isPeriod(Objects.requireNonNullElse(contract.period(), 0), contract.periodUnits()),
        "SubscriptionInformation.ContractPeriod.Period",
        ProductFault.PRODUCT_CONTRACT_PERIOD_INVALID);
  }

  private void checkGrace(@Nullable GracePeriod grace) {
    problems.require(
        grace == null
            || grace.type() != SettingType.CUSTOM
            || Boolean.TRUE.equals(grace.isUnlimited())
            || isPeriod(Objects.requireNonNullElse(grace.period(), -1), grace.periodUnits()),
        "SubscriptionInformation.GracePeriod.Period",
        ProductFault.PRODUCT_GRACE_PERIOD_INVALID);
  }

  private static boolean isPeriod(int period, @Nullable BillingCycleUnit units) {
    int longest = units == BillingCycleUnit.M ? MAX_DAYS / DAYS_PER_MONTH : MAX_DAYS;
    return period >= 0 && period <= longest;
  }

  private static boolean isAmount(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() >= 0 && Amounts.plausible(amount);
  }

  private static boolean isCurrency(@Nullable String currency) {
    return currency != null && Amounts.currency(currency).isPresent();
  }
}
