package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps price option groups. */
@Component
public class OptionGroupStore {
  private final JdbcClient jdbc;

  OptionGroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The group with this code. */
  public Optional<PriceOptionsGroup> byCode(long merchantId, String code) {
    return jdbc.sql("SELECT document FROM price_option_group WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query(OptionGroupStore::group)
        .optional();
  }

  /** Adds a group. */
  public void insert(WriteBatch batch, long merchantId, PriceOptionsGroup group, Instant now) {
    batch.add(
        """
        INSERT INTO price_option_group (merchant_id, code, document, updated_at)
        VALUES (?, ?, ?::jsonb, ?)""",
        merchantId,
        group.code(),
        Json.write(group),
        now);
  }

  /** Changes a group that must be there. */
  public void update(WriteBatch batch, long merchantId, PriceOptionsGroup group, Instant now) {
    batch.mustChange(
        """
        UPDATE price_option_group
           SET document = ?::jsonb, updated_at = ?
         WHERE merchant_id = ? AND code = ?""",
        Json.write(group),
        now,
        merchantId,
        group.code());
  }

  /** Deletes the group unless a product offers it. */
  public void delete(WriteBatch batch, long merchantId, String code) {
    batch.mustChange(
        """
        DELETE FROM price_option_group
         WHERE merchant_id = ? AND code = ?
           AND NOT EXISTS (
                 SELECT 1 FROM product WHERE merchant_id = ? AND document @> ?::jsonb)""",
        merchantId,
        code,
        merchantId,
        ConfigurationPaths.assigning(code));
  }

  /** The group of a row that has its document. */
  public static PriceOptionsGroup group(ResultSet row, int number) throws SQLException {
    return Json.read(row.getString("document"), PriceOptionsGroup.class);
  }
}
