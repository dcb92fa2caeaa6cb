package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps products. */
@Component
public class ProductStore {
  private final JdbcClient jdbc;

  ProductStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StoredProduct> byCode(long merchantId, String code) {
    return jdbc.sql("SELECT document, version FROM product WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query((row, n) -> stored(row))
        .optional();
  }

  /** The product with this id. */
  public Optional<Product> byId(long merchantId, long productId) {
    return jdbc.sql("SELECT document FROM product WHERE merchant_id = ? AND product_id = ?")
        .params(merchantId, productId)
        .query((row, n) -> Json.read(row.getString("document"), Product.class))
        .optional();
  }

  /** Products that have something in their document, such as an additional field. */
  public List<StoredProduct> containing(long merchantId, Object part) {
    return jdbc.sql(
            """
            SELECT document, version FROM product
             WHERE merchant_id = ? AND document @> ?::jsonb
             ORDER BY product_id""")
        .params(merchantId, Json.write(part))
        .query((row, n) -> stored(row))
        .list();
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
        INSERT INTO product (merchant_id, product_id, code, name, type, group_code, enabled,
          document, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
        merchantId,
        productId,
        product.productCode(),
        product.productName(),
        product.productType(),
        product.productGroupCode(),
        product.enabled(),
        Json.write(product),
        now,
        now);
  }

  /** Changes a product that nobody has changed since. */
  void update(WriteBatch batch, long merchantId, StoredProduct before, Product after, Instant now) {
    batch.mustChange(
        """
        UPDATE product
           SET code = ?, name = ?, group_code = ?, enabled = ?, document = ?::jsonb, updated_at = ?,
               version = version + 1
         WHERE merchant_id = ? AND product_id = ? AND version = ?""",
        after.productCode(),
        after.productName(),
        after.productGroupCode(),
        after.enabled(),
        Json.write(after),
        now,
        merchantId,
        Products.id(after),
        before.version());
  }

  void delete(WriteBatch batch, long merchantId, long productId) {
    batch.mustChange(
        "DELETE FROM product WHERE merchant_id = ? AND product_id = ?", merchantId, productId);
  }

  private static StoredProduct stored(ResultSet row) throws SQLException {
    return new StoredProduct(
        Json.read(row.getString("document"), Product.class), row.getInt("version"));
  }
}
