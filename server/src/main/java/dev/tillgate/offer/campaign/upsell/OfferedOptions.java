package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOption;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOptions;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches the products and options that a campaign names with the catalogue. */
record OfferedOptions(Catalogue catalogue, long merchantId, Problems problems) {
  /** The same product with the code of every option; notes what the catalogue does not have. */
  @Nullable UpSellProduct match(@Nullable UpSellProduct given, String path) {
    if (given == null || UpSellDefaults.code(given).isEmpty()) {
      return given;
    }
    Optional<Product> product = catalogue.product(merchantId, UpSellDefaults.code(given));
    if (product.isEmpty()) {
      problems.add(path + ".Code", CampaignFault.CAMPAIGN_PRODUCT_NOT_FOUND);
      return given;
    }
    List<UpSellOptions> matched = new ArrayList<>();
    for (int i = 0; i < given.priceOptions().size(); i++) {
      matched.add(
          match(product.get(), given.priceOptions().get(i), path + ".PriceOptions[" + i + "]"));
    }
    return given.withPriceOptions(List.copyOf(matched));
  }

  private UpSellOptions match(Product product, UpSellOptions given, String path) {
    String code = Texts.stripped(given.code());
    Optional<PriceOptionsGroup> group =
        offers(product, code) ? catalogue.optionGroup(merchantId, code) : Optional.empty();
    problems.require(
        group.isPresent() && !given.options().isEmpty(),
        path + ".Code",
        CampaignFault.CAMPAIGN_OPTION_INVALID);
    List<UpSellOption> matched = new ArrayList<>();
    for (int i = 0; i < given.options().size() && group.isPresent(); i++) {
      UpSellOption option = given.options().get(i);
      Optional<String> found = find(group.get(), option);
      problems.require(
          found.isPresent(), path + ".Options[" + i + "]", CampaignFault.CAMPAIGN_OPTION_INVALID);
      matched.add(new UpSellOption(found.orElse(option.code()), option.value()));
    }
    return new UpSellOptions(code, List.copyOf(matched));
  }

  private static boolean offers(Product product, String group) {
    return product.pricingConfigurations().stream()
        .flatMap(configuration -> configuration.priceOptions().stream())
        .anyMatch(assigned -> group.equals(assigned.code()));
  }

  private static Optional<String> find(PriceOptionsGroup group, UpSellOption wanted) {
    String code = Texts.stripped(wanted.code());
    return group.options().stream()
        .filter(
            option ->
                code.isEmpty()
                    ? wanted.value() != null && lies(wanted.value(), option)
                    : code.equalsIgnoreCase(option.code()))
        .map(PriceOption::code)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean lies(BigDecimal value, PriceOption interval) {
    return interval.scaleMin() != null
        && interval.scaleMax() != null
        && interval.scaleMin().compareTo(value) <= 0
        && value.compareTo(interval.scaleMax()) <= 0;
  }
}
