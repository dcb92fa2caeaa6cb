package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches up-sell campaigns. */
@Component
class UpSellQueries {
  private static final String FILTERS =
      """
         FROM campaign
        WHERE merchant_id = :merchant
          AND kind = 'UP_SELL'
          AND strpos(lower(name), lower(:name)) > 0
          AND CASE WHEN NOT enabled THEN 'DISABLED'
                   WHEN ends_on < :today THEN 'EXPIRED'
                   ELSE 'ENABLED' END IN (:statuses)
          AND (:startsAfter::date IS NULL OR starts_on > :startsAfter)
          AND (:startsBefore::date IS NULL OR starts_on < :startsBefore OR starts_on IS NULL)
          AND (:endsAfter::date IS NULL OR ends_on > :endsAfter OR ends_on IS NULL)
          AND (:endsBefore::date IS NULL OR ends_on < :endsBefore)
          AND (:renewals::boolean IS NULL
               OR (document ->> 'displayForManualRenewals')::boolean = :renewals)
          AND (:anyCode OR code IN (:codes))
          AND (:anyPrimary OR document -> 'primaryProduct' ->> 'code' IN (:primaries))
          AND (:anyRecommended OR document -> 'recommendedProduct' ->> 'code' IN (:recommended))
      """;

  /** What is searched for; nothing, as null, an empty text or list, does not filter. */
  record Filter(
      String name,
      Set<UpSellStatus> statuses,
      @Nullable LocalDate startsAfter,
      @Nullable LocalDate startsBefore,
      @Nullable LocalDate endsAfter,
      @Nullable LocalDate endsBefore,
      @Nullable Boolean forRenewals,
      List<String> codes,
      List<String> primaries,
      List<String> recommended) {}

  private final JdbcClient jdbc;

  UpSellQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The campaigns of a page, those changed last first. */
  List<UpSellCampaign> search(long merchantId, Filter filter, LocalDate today, Page page) {
    return bind(
            "SELECT document"
                + FILTERS
                + " ORDER BY updated_at DESC, code LIMIT :limit OFFSET :skip",
            merchantId,
            filter,
            today)
        .param("limit", page.limit())
        .param("skip", page.offset())
        .query((row, n) -> Json.read(row.getString("document"), UpSellCampaign.class))
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
        .param("today", today)
        .param("statuses", filter.statuses().stream().map(Enum::name).toList())
        .param("startsAfter", filter.startsAfter())
        .param("startsBefore", filter.startsBefore())
        .param("endsAfter", filter.endsAfter())
        .param("endsBefore", filter.endsBefore())
        .param("renewals", filter.forRenewals())
        .param("anyCode", filter.codes().isEmpty())
        .param("codes", orNone(filter.codes()))
        .param("anyPrimary", filter.primaries().isEmpty())
        .param("primaries", orNone(filter.primaries()))
        .param("anyRecommended", filter.recommended().isEmpty())
        .param("recommended", orNone(filter.recommended()));
  }

  /** SQL has no empty list. */
  private static List<String> orNone(List<String> codes) {
    return codes.isEmpty() ? List.of("") : codes;
  }
}
