package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.ProductGroup;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProductGroupStore {
  private final JdbcClient jdbc;

  ProductGroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that were stored, by name. */
  List<ProductGroup> all(long merchantId) {
    return jdbc.sql("SELECT document FROM product_group WHERE merchant_id = ? ORDER BY name, code")
        .param(merchantId)
        .query((row, n) -> Json.read(row.getString("document"), ProductGroup.class))
        .list();
  }

  void save(WriteBatch batch, long merchantId, ProductGroup group, Instant now) {
    batch.add(
        """
        INSERT INTO product_group (merchant_id, code, name, document, updated_at)
        VALUES (?, ?, ?, ?::jsonb, ?)
        ON CONFLICT (merchant_id, code)
        DO UPDATE SET name = excluded.name, document = excluded.document,
                      updated_at = excluded.updated_at""",
        merchantId,
        group.code(),
        group.name(),
        Json.write(group),
        now);
  }
}
