package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShippingMethodStore {
  private final JdbcClient jdbc;

  ShippingMethodStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ShippingMethod> all(long merchantId) {
    return jdbc.sql("SELECT document FROM shipping_method WHERE merchant_id = ? ORDER BY code")
        .param(merchantId)
        .query((row, n) -> Json.read(row.getString("document"), ShippingMethod.class))
        .list();
  }

  void save(WriteBatch batch, long merchantId, ShippingMethod method, Instant now) {
    batch.add(
        """
        INSERT INTO shipping_method (merchant_id, code, document, updated_at)
        VALUES (?, ?, ?::jsonb, ?)
        ON CONFLICT (merchant_id, code)
        DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at""",
        merchantId,
        method.code(),
        Json.write(method),
        now);
  }
}
