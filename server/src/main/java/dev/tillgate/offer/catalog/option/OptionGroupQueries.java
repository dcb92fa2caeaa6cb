package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.catalog.OptionGroupStore;
import dev.tillgate.offer.catalog.ProductQueries;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.option.api.PriceOptionGroupPage;
import dev.tillgate.offer.catalog.option.api.SearchPriceOptionGroupsOptions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches price option groups. */
@Component
class OptionGroupQueries {
  private static final String FILTER =
      """
        FROM price_option_group
       WHERE merchant_id = :merchant
         AND (:name::text IS NULL OR document ->> 'name' ILIKE :name)
         AND (:anyType OR document ->> 'type' IN (:types))""";

  private final JdbcClient jdbc;

  OptionGroupQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PriceOptionGroupPage search(long merchantId, SearchPriceOptionGroupsOptions options, Page page) {
    List<PriceOptionsGroup> items =
        filtered(
                "SELECT document" + FILTER + " ORDER BY code LIMIT :limit OFFSET :offset",
                merchantId,
                options)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(OptionGroupStore::group)
            .list();
    long count =
        filtered("SELECT count(*)" + FILTER, merchantId, options).query(Long.class).single();
    return new PriceOptionGroupPage(items, Pagination.of(page, count));
  }

  private JdbcClient.StatementSpec filtered(
      String sql, long merchantId, SearchPriceOptionGroupsOptions options) {
    List<String> types = options.types().stream().map(Enum::name).toList();
    return jdbc.sql(sql)
        .param("merchant", merchantId)
        .param("name", ProductQueries.contains(options.name()))
        .param("anyType", types.isEmpty())
        .param("types", types.isEmpty() ? List.of("") : types);
  }
}
