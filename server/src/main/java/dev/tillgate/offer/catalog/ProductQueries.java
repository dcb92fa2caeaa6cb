package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductGroup;
import dev.tillgate.offer.catalog.api.ProductPage;
import dev.tillgate.offer.catalog.api.SearchProductsOptions;
import dev.tillgate.offer.catalog.api.SearchProductsOptions.Direction;
import dev.tillgate.offer.catalog.api.SearchProductsOptions.OrderBy;
import dev.tillgate.offer.catalog.api.SearchProductsOptions.SortField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the catalogue. */
@Component
record ProductQueries(Catalogue catalogue, CatalogueLists lists, ProductView view) {
  ProductPage search(long merchantId, SearchProductsOptions options, Page page) {
    Filters filters =
        catalogue
            .products()
            .mine(merchantId)
            .contains("name", options.name())
            .andAny("code IN (??)", options.codes())
            .andAny("type IN (??)", options.types())
            .and("enabled = ?", options.enabled())
            .andAny(
                "group_code IN (??)", groups(merchantId, Texts.blankToNull(options.groupName())))
            .and(
                "document ->> 'reviewStatus' = ?",
                ReviewStatus.named(Texts.blankToNull(options.reviewStatus())));
    Found<Product> found = catalogue.products().search(filters, order(options.orderBy()), page);
    return new ProductPage(
        found.items().stream().map(product -> view.show(merchantId, product)).toList(),
        Pagination.of(page, found.count()));
  }

  /** The code of the group with this name; a code that no group has where there is none. */
  private List<String> groups(long merchantId, @Nullable String name) {
    if (name == null) {
      return List.of();
    }
    List<String> codes =
        lists.groups(merchantId).stream()
            .filter(group -> name.strip().equalsIgnoreCase(group.name()))
            .map(ProductGroup::code)
            .map(Objects::requireNonNull)
            .toList();
    return codes.isEmpty() ? List.of("") : codes;
  }

  private static String order(@Nullable OrderBy orderBy) {
    SortField field = orderBy == null ? null : orderBy.field();
    String column =
        switch (field) {
          case null -> "updated_at";
          case PRODUCTSTATUS -> "enabled";
          case PRODUCTNAME -> "name";
          case PRODUCTCODE -> "code";
          case UPDATEDATETIME -> "updated_at";
          case AVANGATEID -> "product_id";
        };
    boolean ascending = orderBy != null && orderBy.direction() == Direction.ASC;
    return column + (ascending ? " ASC" : " DESC") + ", product_id";
  }
}
