package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes single campaigns. */
@Component
public class CampaignStore {
  private final JdbcClient jdbc;

  CampaignStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The campaign with this code. */
  public <T extends Record> Optional<T> byCode(
      long merchantId, CampaignKind kind, String code, Class<T> type) {
    return jdbc.sql("SELECT document FROM campaign WHERE merchant_id = ? AND kind = ? AND code = ?")
        .params(merchantId, kind.name(), code)
        .query((row, n) -> Json.read(row.getString("document"), type))
        .optional();
  }

  void insert(WriteBatch batch, long merchantId, CampaignRow campaign, Instant now) {
    batch.add(
        """
        INSERT INTO campaign (merchant_id, kind, code, name, enabled, starts_on, ends_on, document,
          created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
        merchantId,
        campaign.kind(),
        campaign.code(),
        campaign.name(),
        campaign.enabled(),
        campaign.period().first(),
        campaign.period().last(),
        Json.write(campaign.document()),
        now,
        now);
  }

  void update(WriteBatch batch, long merchantId, CampaignRow campaign, Instant now) {
    batch.mustChange(
        """
        UPDATE campaign
           SET name = ?, enabled = ?, starts_on = ?, ends_on = ?, document = ?::jsonb, updated_at = ?
         WHERE merchant_id = ? AND kind = ? AND code = ?""",
        campaign.name(),
        campaign.enabled(),
        campaign.period().first(),
        campaign.period().last(),
        Json.write(campaign.document()),
        now,
        merchantId,
        campaign.kind(),
        campaign.code());
  }

  void delete(WriteBatch batch, long merchantId, CampaignKind kind, String code) {
    batch.mustChange(
        "DELETE FROM campaign WHERE merchant_id = ? AND kind = ? AND code = ?",
        merchantId,
        kind,
        code);
  }
}
