package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.SkuFault;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record SkuStore(JdbcClient jdbc) {
  private static final StoredForm<SkuDetail> FORM = StoredForm.of("sku", SkuDetail.class);
  private static final String SELECT =
      "SELECT code, product_id, configuration_code, document FROM sku";

  Optional<Sku> byCode(long merchantId, String code) {
    return jdbc.sql(SELECT + " WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query((row, n) -> sku(row))
        .optional();
  }

  /** Those that have one of the codes. */
  List<Sku> having(long merchantId, Collection<String> codes) {
    return jdbc.sql(
            SELECT
                + " WHERE merchant_id = ? AND code IN (SELECT jsonb_array_elements_text(?::jsonb))")
        .params(merchantId, Json.write(codes))
        .query((row, n) -> sku(row))
        .list();
  }

  /** Those of a product, by configuration and code. */
  List<Sku> ofProduct(long merchantId, long productId) {
    return jdbc.sql(
            SELECT + " WHERE merchant_id = ? AND product_id = ? ORDER BY configuration_code, code")
        .params(merchantId, productId)
        .query((row, n) -> sku(row))
        .list();
  }

  void insert(WriteBatch batch, Sku sku) {
    FaultCode taken = SkuFault.SKU_CODE_DUPLICATE;
    batch.mustChange(
        new Fault(taken),
        """
        INSERT INTO sku (merchant_id, code, product_id, configuration_code, document, created_at)
        VALUES (?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
        batch.merchantId(),
        sku.code(),
        sku.productId(),
        sku.configurationCode(),
        FORM.write(sku.detail()),
        batch.now());
  }

  void delete(WriteBatch batch, String code) {
    batch.mustChange(
        "DELETE FROM sku WHERE merchant_id = ? AND code = ?", batch.merchantId(), code);
  }

  void deleteConfiguration(WriteBatch batch, long productId, String code) {
    batch.add(
        "DELETE FROM sku WHERE merchant_id = ? AND product_id = ? AND configuration_code = ?",
        batch.merchantId(),
        productId,
        code);
  }

  private static Sku sku(ResultSet row) throws SQLException {
    return new Sku(
        row.getString("code"),
        row.getLong("product_id"),
        row.getString("configuration_code"),
        FORM.read(row.getString("document")));
  }
}
