package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches cross-sell campaigns. */
@Component
class CrossSellQueries {
  private static final String FILTERS =
      """
         FROM campaign
        WHERE merchant_id = :merchant
          AND kind = 'CROSS_SELL'
          AND strpos(lower(name), lower(:name)) > 0
          AND (:active::boolean IS NULL
               OR (enabled AND (ends_on IS NULL OR ends_on >= :today)) = :active)
          AND (:from::date IS NULL OR starts_on >= :from)
          AND (:until::date IS NULL OR ends_on <= :until)
          AND (:anyMaster OR EXISTS (
                SELECT 1 FROM jsonb_array_elements_text(document -> 'masterProducts') AS master
                 WHERE master IN (:masters)))
          AND (:anyProduct OR EXISTS (
                SELECT 1 FROM jsonb_array_elements(document -> 'products') AS product
                 WHERE product ->> 'productCode' IN (:products)))
      """;

  /**
   * What is searched for.
   *
   * @param active whether campaigns must be, or must not be, active; null for both
   */
  record Filter(
      String name,
      @Nullable Boolean active,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> masters,
      List<String> products) {}

  private final JdbcClient jdbc;

  CrossSellQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The campaigns of a page, those changed last first. */
  List<CrossSellCampaign> search(long merchantId, Filter filter, LocalDate today, Page page) {
    return bind(
            "SELECT document"
                + FILTERS
                + " ORDER BY updated_at DESC, code LIMIT :limit OFFSET :skip",
            merchantId,
            filter,
            today)
        .param("limit", page.limit())
        .param("skip", page.offset())
        .query((row, n) -> Json.read(row.getString("document"), CrossSellCampaign.class))
        .list();
  }

  long count(long merchantId, Filter filter, LocalDate today) {
    return bind("SELECT count(*)" + FILTERS, merchantId, filter, today).query(Long.class).single();
  }

  private JdbcClient.StatementSpec bind(
      String sql, long merchantId, Filter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("merchant", merchantId)
        .param("name", filter.name())
        .param("active", filter.active())
        .param("today", today)
        .param("from", filter.from())
        .param("until", filter.until())
        .param("anyMaster", filter.masters().isEmpty())
        .param("masters", filter.masters().isEmpty() ? List.of("") : filter.masters())
        .param("anyProduct", filter.products().isEmpty())
        .param("products", filter.products().isEmpty() ? List.of("") : filter.products());
  }
}
