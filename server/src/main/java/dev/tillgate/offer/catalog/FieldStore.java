package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps additional fields. */
@Component
public class FieldStore {
  private final JdbcClient jdbc;

  FieldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All fields of the shop, by code. */
  List<FieldDefinition> all(long merchantId) {
    return jdbc.sql("SELECT document FROM additional_field WHERE merchant_id = ? ORDER BY code")
        .param(merchantId)
        .query((row, n) -> Json.read(row.getString("document"), FieldDefinition.class))
        .list();
  }

  /** Adds a field. */
  public void insert(WriteBatch batch, long merchantId, FieldDefinition field, Instant now) {
    batch.add(
        """
        INSERT INTO additional_field (merchant_id, code, document, updated_at)
        VALUES (?, ?, ?::jsonb, ?)""",
        merchantId,
        field.code(),
        Json.write(field),
        now);
  }

  /** Changes a field that must be there. */
  public void update(WriteBatch batch, long merchantId, FieldDefinition field, Instant now) {
    batch.mustChange(
        """
        UPDATE additional_field SET document = ?::jsonb, updated_at = ?
         WHERE merchant_id = ? AND code = ?""",
        Json.write(field),
        now,
        merchantId,
        field.code());
  }

  /** Deletes a field. */
  public void delete(WriteBatch batch, long merchantId, String code) {
    batch.mustChange(
        "DELETE FROM additional_field WHERE merchant_id = ? AND code = ?", merchantId, code);
  }
}
