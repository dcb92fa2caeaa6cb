package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.SkuFault;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuGroup;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the SKUs of a request and notes what is wrong with them. */
final class SkuRules {
  private static final int MAX_CODE = 255;
  private static final int MAX_QUANTITY = 99_999;

  private final Function<String, Optional<PriceOptionsGroup>> optionGroups;
  private final Problems problems;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> combinations = new HashSet<>();

  /**
   * @param optionGroups finds a price option group by its code
   */
  SkuRules(Function<String, Optional<PriceOptionsGroup>> optionGroups, Problems problems) {
    this.optionGroups = optionGroups;
    this.problems = problems;
  }

  /** The SKU as it is stored. */
  Sku read(long productId, PricingConfiguration configuration, SkuDetail given, String path) {
    String code = Texts.stripped(given.productSku());
    problems.require(
        !code.isEmpty() && code.length() <= MAX_CODE,
        path + ".ProductSKU",
        SkuFault.SKU_CODE_INVALID);
    problems.require(codes.add(code), path + ".ProductSKU", SkuFault.SKU_CODE_DUPLICATE);
    String currency = Texts.blankToNull(given.currency());
    problems.require(
        currency == null || Amounts.currency(currency).isPresent(),
        path + ".Currency",
        SkuFault.SKU_CURRENCY_INVALID);
    int from = Objects.requireNonNullElse(given.fromQty(), 1);
    int to = Objects.requireNonNullElse(given.toQty(), MAX_QUANTITY);
    problems.require(
        from >= 1 && from <= to && to <= MAX_QUANTITY,
        path + ".FromQty",
        SkuFault.SKU_QUANTITY_INVALID);
    List<SkuGroup> groups = groups(configuration, given, path);
    SkuDetail detail =
        new SkuDetail(
            code,
            currency == null ? null : currency.toUpperCase(Locale.ROOT),
            from,
            to,
            given.purchaseType(),
            groups,
            SkuOptions.token(groups));
    Sku sku = new Sku(code, productId, Objects.requireNonNull(configuration.code()), detail);
    problems.require(combinations.add(sku.combination()), path, SkuFault.SKU_COMBINATION_DUPLICATE);
    return sku;
  }

  private List<SkuGroup> groups(PricingConfiguration configuration, SkuDetail given, String path) {
    List<SkuGroup> asked = given.groups();
    String token = Texts.blankToNull(given.options());
    if (asked.isEmpty() && token != null) {
      Optional<List<SkuGroup>> read = SkuOptions.groups(token);
      problems.require(read.isPresent(), path + ".Options", SkuFault.SKU_OPTION_INVALID);
      asked = read.orElse(List.of());
    }
    List<SkuGroup> groups = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      groups.add(group(configuration, asked.get(i), path + ".Groups[" + i + "]"));
    }
    return groups;
  }

  private SkuGroup group(PricingConfiguration configuration, SkuGroup asked, String path) {
    String code = String.valueOf(asked.groupCode());
    Optional<PriceOptionsGroup> group =
        configuration.priceOptions().stream().map(AssignedOptionGroup::code).anyMatch(code::equals)
            ? optionGroups.apply(code)
            : Optional.empty();
    List<SkuOption> options = new ArrayList<>();
    for (SkuOption option : asked.options()) {
      Optional<PriceOption> known =
          group.stream()
              .flatMap(found -> found.options().stream())
              .filter(candidate -> String.valueOf(candidate.code()).equals(option.value()))
              .findFirst();
      problems.require(known.isPresent(), path, SkuFault.SKU_OPTION_INVALID);
      known.ifPresent(found -> options.add(new SkuOption(found.name(), found.code())));
    }
    problems.require(!asked.options().isEmpty(), path, SkuFault.SKU_OPTION_INVALID);
    return new SkuGroup(code, options);
  }
}
