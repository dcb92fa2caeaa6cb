package dev.tillgate.offer.catalog.configuration;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.OptionReferences;
import dev.tillgate.offer.catalog.PriceRules;
import dev.tillgate.offer.catalog.PricingDefaults;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingFault;
import dev.tillgate.offer.catalog.api.PricingSchema;
import dev.tillgate.offer.catalog.api.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the pricing configurations of products. */
@Component
record PricingConfigurations(Products products, OptionReferences options, Catalogue catalogue) {
  private static final String CHANGE = "updated";
  private static final PriceSet NO_PRICES = new PriceSet(List.of(), List.of());

  /**
   * Adds a configuration under a code of the system's choice, and answers the code. The first one
   * is the default.
   */
  Write<Created> add(Moment moment, PricingConfiguration given, String productCode) {
    return products
        .change(moment, productCode, CHANGE, before -> added(moment, given, before))
        .answering(
            product ->
                new Created(String.valueOf(product.pricingConfigurations().getLast().code())));
  }

  private Product added(Moment moment, PricingConfiguration given, Product product) {
    List<PricingConfiguration> others = product.pricingConfigurations();
    Problems problems = new Problems();
    PriceRules rules = new PriceRules("", problems);
    rules.check(given);
    rules.checkCountries(given, countries(others));
    options.check(moment.merchantId(), given, "", problems);
    problems.throwIfAny();
    boolean isDefault = others.isEmpty() || Boolean.TRUE.equals(given.isDefault());
    PricingConfiguration added = complete(moment, given, isDefault, Optional.empty());
    checkUnique(added, others);
    return PricingPlace.added(product, added);
  }

  /**
   * Changes a configuration: prices sent are merged with the stored ones, groups of options stay
   * unless some are sent. Source: page "Update pricing configuration"; catalogue §5.3.
   *
   * @param code the configuration's; null when the configuration itself names it
   */
  Write<Product> update(
      Moment moment, PricingConfiguration given, String productCode, @Nullable String code) {
    PricingConfiguration named = code == null ? given : given.withCode(code);
    return products.change(
        moment,
        productCode,
        CHANGE,
        product -> {
          PricingPlace place = PricingPlace.of(product, one -> PricingDefaults.isSame(one, named));
          return place.with(updated(moment, given, place));
        });
  }

  private PricingConfiguration updated(
      Moment moment, PricingConfiguration given, PricingPlace place) {
    PriceSet changes = Objects.requireNonNullElse(given.prices(), NO_PRICES);
    Problems problems = new Problems();
    checkFixed(given, place.before(), problems);
    PriceRules rules = new PriceRules("", problems);
    rules.check(given.withPrices(null));
    rules.checkCountries(given, countries(place.others()));
    rules.checkChanges(changes, "Prices.");
    problems.throwIfAny();
    PriceSet complete = PricingDefaults.complete(changes);
    PriceChanges.checkIntervals(place.prices(), complete, problems);
    // What follows counts the merged list, in which the client would not find its prices again.
    problems.throwIfAny();
    PricingConfiguration after = merged(moment, given, place, complete);
    checkWhole(moment, after, problems);
    checkUnique(after, place.others());
    return after;
  }

  /** Sets prices anew, in other intervals if it likes; a list that is left out stays. */
  Write<Product> setPrices(Moment moment, String code, PriceSet given) {
    return change(moment, code, place -> priced(moment, given, place));
  }

  private PricingConfiguration priced(Moment moment, PriceSet given, PricingPlace place) {
    Problems problems = new Problems();
    new PriceRules("", problems).checkChanges(given, "Prices.");
    problems.throwIfAny();
    PriceSet set = PriceChanges.merge(NO_PRICES, PricingDefaults.complete(given));
    PriceSet prices =
        new PriceSet(
            given.regular().isEmpty() ? place.prices().regular() : set.regular(),
            given.renewal().isEmpty() ? place.prices().renewal() : set.renewal());
    PricingConfiguration after = place.before().withPrices(prices);
    checkWhole(moment, after, problems);
    return after;
  }

  /** All configurations of the product. Faults: PRODUCT_NOT_FOUND. */
  List<PricingConfiguration> of(long merchantId, String productCode) {
    return products.find(merchantId, productCode).pricingConfigurations();
  }

  /** Faults: PRODUCT_NOT_FOUND, PRICING_CONFIGURATION_NOT_FOUND. */
  PricingConfiguration byCode(long merchantId, String productCode, String code) {
    Product product = products.find(merchantId, productCode);
    return PricingPlace.of(product, one -> code.equals(one.code())).before();
  }

  /** Changes the configuration with this code, whatever product it belongs to. */
  Write<Product> change(
      Moment moment, String code, Function<PricingPlace, PricingConfiguration> change) {
    Product having =
        catalogue
            .byConfiguration(moment.merchantId(), code)
            .orElseThrow(() -> new Fault(PricingFault.PRICING_CONFIGURATION_NOT_FOUND));
    return products.change(
        moment,
        having.productCode(),
        CHANGE,
        product -> {
          PricingPlace place = PricingPlace.of(product, one -> code.equals(one.code()));
          return place.with(change.apply(place));
        });
  }

  private PricingConfiguration merged(
      Moment moment, PricingConfiguration given, PricingPlace place, PriceSet changes) {
    PricingConfiguration before = place.before();
    boolean isDefault =
        Boolean.TRUE.equals(given.isDefault()) || Boolean.TRUE.equals(before.isDefault());
    PricingConfiguration after = complete(moment, given, isDefault, Optional.of(before));
    if (given.priceOptions().isEmpty()) {
      after = after.withPriceOptions(before.priceOptions());
    }
    return after.withPrices(PriceChanges.merge(place.prices(), changes));
  }

  private static void checkFixed(
      PricingConfiguration given, PricingConfiguration before, Problems problems) {
    boolean sameCode =
        given.code() == null || given.code().isBlank() || given.code().equals(before.code());
    problems.require(sameCode, "Code", PricingFault.PRICING_CONFIGURATION_CODE_FIXED);
    PricingSchema schema = given.pricingSchema();
    problems.require(
        schema == null || schema == before.pricingSchema(),
        "PricingSchema",
        PricingFault.PRICING_CONFIGURATION_SCHEMA_FIXED);
  }

  private void checkWhole(Moment moment, PricingConfiguration after, Problems problems) {
    new PriceRules("", problems).check(after);
    options.check(moment.merchantId(), after, "", problems);
    problems.throwIfAny();
  }

  private static void checkUnique(PricingConfiguration added, List<PricingConfiguration> others) {
    boolean taken =
        others.stream()
            .filter(other -> Objects.equals(other.name(), added.name()))
            .filter(other -> other.pricingSchema() == added.pricingSchema())
            .anyMatch(other -> other.priceType() == added.priceType());
    if (taken) {
      throw Fault.at("Name", PricingFault.PRICING_CONFIGURATION_DUPLICATE);
    }
  }

  private static PricingConfiguration complete(
      Moment moment,
      PricingConfiguration given,
      boolean isDefault,
      Optional<PricingConfiguration> known) {
    String currency = moment.merchant().defaultCurrency();
    return PricingDefaults.complete(given, isDefault, currency, known, false);
  }

  private static Set<String> countries(List<PricingConfiguration> configurations) {
    Set<String> countries = new HashSet<>();
    configurations.forEach(configuration -> countries.addAll(configuration.billingCountries()));
    return countries;
  }
}
