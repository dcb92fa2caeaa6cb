package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.ConfigurationPaths;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.option.api.PriceOptionGroupPage;
import dev.tillgate.offer.catalog.option.api.SearchPriceOptionGroupsOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes price option groups. */
@Component
record OptionGroups(Products products, Catalogue catalogue) {
  /** Adds a group, under a code of the system's choice unless it brings one; answers the code. */
  Write<Created> add(Moment moment, PriceOptionsGroup given) {
    checkAlone(given);
    String code = Objects.requireNonNullElseGet(OptionGroupDefaults.code(given), Codes::shortCode);
    PriceOptionsGroup group = OptionGroupDefaults.complete(given, code);
    return catalogue.optionGroups().adding(moment, group).answering(_ -> new Created(code));
  }

  /** Adds the group, or changes the one that has its code; the same group changes nothing. */
  Write<PriceOptionsGroup> put(Moment moment, PriceOptionsGroup given) {
    checkAlone(given);
    String code = Objects.requireNonNull(given.code());
    return catalogue
        .optionGroups()
        .putting(moment, code, _ -> OptionGroupDefaults.complete(given, code));
  }

  /**
   * Changes the group.
   *
   * @param code the group's; null when the group itself names it
   */
  Write<PriceOptionsGroup> update(Moment moment, PriceOptionsGroup given, @Nullable String code) {
    String own = OptionGroupDefaults.code(given);
    if (code != null && own != null && !own.equals(code)) {
      throw Fault.at("Code", PriceOptionFault.PRICE_OPTION_GROUP_CODE_FIXED);
    }
    String meant = Objects.requireNonNullElse(code == null ? own : code, "");
    return catalogue
        .optionGroups()
        .changing(
            moment,
            meant,
            _ -> {
              checkAlone(given);
              return OptionGroupDefaults.complete(given, meant);
            });
  }

  /** Deletes a group that no pricing configuration offers. */
  Write<PriceOptionsGroup> delete(Moment moment, String code) {
    Write<PriceOptionsGroup> deleted = catalogue.optionGroups().removing(moment, code);
    Object assigning = ConfigurationPaths.assigning(code);
    if (!catalogue.products().containing(moment.merchantId(), assigning).isEmpty()) {
      throw new Fault(PriceOptionFault.PRICE_OPTION_GROUP_ASSIGNED);
    }
    catalogue.products().mustNotContain(deleted.rows(), assigning);
    return deleted;
  }

  /** Faults: PRICE_OPTION_GROUP_NOT_FOUND. */
  PriceOptionsGroup find(long merchantId, String code) {
    return catalogue.optionGroups().get(merchantId, code).document();
  }

  /** Searches, in the order of codes. */
  PriceOptionGroupPage search(long merchantId, SearchPriceOptionGroupsOptions options, Page page) {
    Filters filters =
        catalogue
            .optionGroups()
            .mine(merchantId)
            .contains("document ->> 'name'", options.name())
            .andAny("document ->> 'type' IN (??)", options.types());
    Found<PriceOptionsGroup> found = catalogue.optionGroups().search(filters, "code", page);
    return new PriceOptionGroupPage(found.items(), Pagination.of(page, found.count()));
  }

  /**
   * The groups that any pricing configuration of the product offers. Required tells what the
   * assignment says, where there are several any of them.
   */
  List<PriceOptionsGroup> assigned(long merchantId, String productCode) {
    Map<String, PriceOptionsGroup> groups = new LinkedHashMap<>();
    for (PricingConfiguration pricing :
        products.find(merchantId, productCode).pricingConfigurations()) {
      for (AssignedOptionGroup assigned : pricing.priceOptions()) {
        catalogue
            .optionGroup(merchantId, Objects.requireNonNull(assigned.code()))
            .map(group -> group.withRequired(assigned.isRequired(group)))
            .ifPresent(group -> groups.merge(assigned.code(), group, OptionGroups::stricter));
      }
    }
    return List.copyOf(groups.values());
  }

  /** Faults of the group itself, whatever else the catalogue holds. */
  void checkAlone(PriceOptionsGroup given) {
    Problems problems = new Problems();
    OptionGroupRules.check(given, problems);
    problems.throwIfAny();
  }

  private static PriceOptionsGroup stricter(PriceOptionsGroup one, PriceOptionsGroup other) {
    return Boolean.TRUE.equals(one.required()) ? one : other;
  }
}
