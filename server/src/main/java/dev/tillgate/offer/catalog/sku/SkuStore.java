package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SkuStore {
  private static final String SELECT =
      "SELECT code, product_id, configuration_code, document FROM sku";

  private final JdbcClient jdbc;

  SkuStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Sku> byCode(long merchantId, String code) {
    return jdbc.sql(SELECT + " WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query((row, n) -> sku(row))
        .optional();
  }

  /** Those of a product, by configuration and code. */
  List<Sku> ofProduct(long merchantId, long productId) {
    return jdbc.sql(
            SELECT + " WHERE merchant_id = ? AND product_id = ? ORDER BY configuration_code, code")
        .params(merchantId, productId)
        .query((row, n) -> sku(row))
        .list();
  }

  void insert(WriteBatch batch, long merchantId, Sku sku, Instant now) {
    batch.add(
        """
        INSERT INTO sku (merchant_id, code, product_id, configuration_code, document, created_at)
        VALUES (?, ?, ?, ?, ?::jsonb, ?)""",
        merchantId,
        sku.code(),
        sku.productId(),
        sku.configurationCode(),
        Json.write(sku.detail()),
        now);
  }

  void delete(WriteBatch batch, long merchantId, String code) {
    batch.mustChange("DELETE FROM sku WHERE merchant_id = ? AND code = ?", merchantId, code);
  }

  void deleteConfiguration(WriteBatch batch, long merchantId, long productId, String code) {
    batch.add(
        "DELETE FROM sku WHERE merchant_id = ? AND product_id = ? AND configuration_code = ?",
        merchantId,
        productId,
        code);
  }

  private static Sku sku(ResultSet row) throws SQLException {
    return new Sku(
        row.getString("code"),
        row.getLong("product_id"),
        row.getString("configuration_code"),
        Json.read(row.getString("document"), SkuDetail.class));
  }
}
