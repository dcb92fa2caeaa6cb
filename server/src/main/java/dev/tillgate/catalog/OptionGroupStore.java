package dev.tillgate.catalog;

import dev.tillgate.catalog.api.PriceOptionsGroup;
import dev.tillgate.persistence.Json;
import dev.tillgate.persistence.WriteBatch;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OptionGroupStore {
  private final JdbcClient jdbc;

  OptionGroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PriceOptionsGroup> byCode(long merchantId, String code) {
    return jdbc.sql("SELECT document FROM price_option_group WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query((row, n) -> Json.read(row.getString("document"), PriceOptionsGroup.class))
        .optional();
  }

  void save(WriteBatch batch, long merchantId, String code, PriceOptionsGroup group, Instant now) {
    batch.add(
        """
        INSERT INTO price_option_group (merchant_id, code, document, updated_at)
        VALUES (?, ?, ?::jsonb, ?)
        ON CONFLICT (merchant_id, code)
        DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at""",
        merchantId,
        code,
        Json.write(group),
        now);
  }
}
