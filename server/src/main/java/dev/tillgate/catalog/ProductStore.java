package dev.tillgate.catalog;

import dev.tillgate.catalog.api.Product;
import dev.tillgate.persistence.Json;
import dev.tillgate.persistence.WriteBatch;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProductStore {
  private final JdbcClient jdbc;

  ProductStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Product> byCode(long merchantId, String code) {
    return jdbc.sql("SELECT document FROM product WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query((row, n) -> Json.read(row.getString("document"), Product.class))
        .optional();
  }

  Optional<Product> byId(long merchantId, long productId) {
    return jdbc.sql("SELECT document FROM product WHERE merchant_id = ? AND product_id = ?")
        .params(merchantId, productId)
        .query((row, n) -> Json.read(row.getString("document"), Product.class))
        .optional();
  }

  Optional<Product> byConfiguration(long merchantId, String code) {
    return jdbc.sql(
            """
            SELECT document
              FROM product
             WHERE merchant_id = ? AND document @> ?::jsonb
             ORDER BY product_id
             LIMIT 1""")
        .params(merchantId, ConfigurationPaths.having(code))
        .query((row, n) -> Json.read(row.getString("document"), Product.class))
        .optional();
  }

  void insert(WriteBatch batch, long merchantId, long productId, Product product, Instant now) {
    batch.add(
        """
        INSERT INTO product (merchant_id, product_id, code, name, type, group_name, enabled,
          document, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
        merchantId,
        productId,
        product.productCode(),
        product.productName(),
        product.productType(),
        product.groupName(),
        product.enabled(),
        Json.write(product),
        now,
        now);
  }

  void update(WriteBatch batch, long merchantId, long productId, Product product, Instant now) {
    batch.mustChange(
        """
        UPDATE product
           SET code = ?, name = ?, group_name = ?, enabled = ?, document = ?::jsonb, updated_at = ?
         WHERE merchant_id = ? AND product_id = ?""",
        product.productCode(),
        product.productName(),
        product.groupName(),
        product.enabled(),
        Json.write(product),
        now,
        merchantId,
        productId);
  }

  void delete(WriteBatch batch, long merchantId, long productId) {
    batch.mustChange(
        "DELETE FROM product WHERE merchant_id = ? AND product_id = ?", merchantId, productId);
  }
}
