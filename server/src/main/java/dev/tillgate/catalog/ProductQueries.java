package dev.tillgate.catalog;

import dev.tillgate.catalog.api.Product;
import dev.tillgate.catalog.api.ProductPage;
import dev.tillgate.catalog.api.SearchProductsOptions;
import dev.tillgate.catalog.api.SearchProductsOptions.Direction;
import dev.tillgate.catalog.api.SearchProductsOptions.OrderBy;
import dev.tillgate.catalog.api.SearchProductsOptions.SortField;
import dev.tillgate.kernel.Page;
import dev.tillgate.operation.Pagination;
import dev.tillgate.persistence.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the catalogue. */
@Component
class ProductQueries {
  private static final String FILTERS =
      """
         FROM product
        WHERE merchant_id = :merchant
          AND (:name::text IS NULL OR name ILIKE :name)
          AND (:anyCode OR code IN (:codes))
          AND (:anyType OR type IN (:types))
          AND (:enabled::boolean IS NULL OR enabled = :enabled::boolean)
          AND (:group::text IS NULL OR group_name = :group)
          AND (:review::text IS NULL OR document ->> 'reviewStatus' = :review)
      """;

  private final JdbcClient jdbc;

  ProductQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            .list();
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
        .param("group", options.groupName())
        .param("review", options.reviewStatus());
  }

  /** The pattern of texts that contain this one; null for any. */
  static @Nullable String contains(@Nullable String text) {
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
