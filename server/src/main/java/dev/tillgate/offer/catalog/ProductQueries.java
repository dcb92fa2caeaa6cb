package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Json;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the catalogue. */
@Component
public class ProductQueries {
  private static final String FILTERS =
      """
         FROM product
        WHERE merchant_id = :merchant
          AND (:name::text IS NULL OR name ILIKE :name)
          AND (:anyCode OR code IN (:codes))
          AND (:anyType OR type IN (:types))
          AND (:enabled::boolean IS NULL OR enabled = :enabled::boolean)
          AND (:anyGroup OR group_code IN (:groups))
          AND (:review::text IS NULL OR document ->> 'reviewStatus' = :review)
      """;

  private final JdbcClient jdbc;
  private final CatalogueLists lists;
  private final ProductView view;

  ProductQueries(JdbcClient jdbc, CatalogueLists lists, ProductView view) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.view = view;
  }

  ProductPage search(long merchantId, SearchProductsOptions options, Page page) {
    long count = bind("SELECT count(*)" + FILTERS, merchantId, options).query(Long.class).single();
    List<Product> items =
        bind(
                "SELECT document"
                    + FILTERS
                    + order(options.orderBy())
                    + " LIMIT :limit OFFSET :skip",
                merchantId,
                options)
            .param("limit", page.limit())
            .param("skip", page.offset())
            .query((row, n) -> Json.read(row.getString("document"), Product.class))
            .list()
            .stream()
            .map(product -> view.show(merchantId, product))
            .toList();
    return new ProductPage(items, Pagination.of(page, count));
  }

  private JdbcClient.StatementSpec bind(
      String sql, long merchantId, SearchProductsOptions options) {
    return jdbc.sql(sql)
        .param("merchant", merchantId)
        .param("name", contains(options.name()))
        .param("anyCode", options.codes().isEmpty())
        .param("codes", options.codes().isEmpty() ? List.of("") : options.codes())
        .param("anyType", options.types().isEmpty())
        .param(
            "types",
            options.types().isEmpty()
                ? List.of("")
                : options.types().stream().map(Enum::name).toList())
        .param("enabled", options.enabled())
        .param("anyGroup", blankToNull(options.groupName()) == null)
        .param("groups", groups(merchantId, options.groupName()))
        .param("review", ReviewStatus.named(blankToNull(options.reviewStatus())));
  }

  /** The code of the group with this name; a code that no group has where there is none. */
  private List<String> groups(long merchantId, @Nullable String name) {
    List<String> codes =
        lists.groups(merchantId).stream()
            .filter(group -> name != null && name.strip().equalsIgnoreCase(group.name()))
            .map(ProductGroup::code)
            .map(Objects::requireNonNull)
            .toList();
    return codes.isEmpty() ? List.of("") : codes;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The pattern of texts that contain this one; null for any. */
  public static @Nullable String contains(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
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
    return " ORDER BY " + column + (ascending ? " ASC" : " DESC") + ", product_id";
  }
}
