package dev.tillgate.foundation.tax;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.tillgate.foundation.kernel.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tax categories that every account has. Names and defaults follow the page "Product Tax
 * Category"; electronic publications are a category of their own here because their rate differs.
 */
public final class TaxCategories {
  /** Electronically-delivered software; its UUID is the one that the page "Add product" sends. */
  private static final String SOFTWARE = "5db74b57-98a5-4fc1-b559-aee8eba3f046";

  private static final String GENERIC = "bd1ccb6a-9ac5-47bf-8e96-ab1c71430f1b";
  private static final List<TaxCategory> ALL =
      ResourceTable.rows(TaxCategories.class, "tax-categories.tsv", TaxCategory.COLUMNS).stream()
          .map(TaxCategory::of)
          .toList();
  private static final Map<String, TaxCategory> BY_UUID =
      ALL.stream().collect(toUnmodifiableMap(TaxCategory::uuid, identity()));

  private TaxCategories() {}

  /** All categories, in the order in which they are shown. */
  public static List<TaxCategory> all() {
    return ALL;
  }

  /** The category with this UUID, in any case; empty when there is none. */
  public static Optional<TaxCategory> find(String uuid) {
    return Optional.ofNullable(BY_UUID.get(uuid.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether this names a category or nothing at all, which leaves the choice to the account. */
  public static boolean acceptable(@Nullable String uuid) {
    return uuid == null || uuid.isBlank() || find(uuid).isPresent();
  }

  /**
   * The category of a product: the one it names, else software where we sell in the merchant's
   * place and the generic taxable product where the merchant sells.
   */
  public static TaxCategory of(@Nullable String uuid, BusinessModel model) {
    String standsIn = model == BusinessModel.MERCHANT_OF_RECORD ? SOFTWARE : GENERIC;
    return Optional.ofNullable(uuid).flatMap(TaxCategories::find).orElseGet(() -> known(standsIn));
  }

  private static TaxCategory known(String uuid) {
    return find(uuid).orElseThrow();
  }
}
