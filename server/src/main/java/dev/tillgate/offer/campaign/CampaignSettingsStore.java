package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CampaignSettingsStore {
  private final JdbcClient jdbc;

  CampaignSettingsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> upSellDisplay(long merchantId) {
    return jdbc.sql("SELECT up_sell_display FROM campaign_settings WHERE merchant_id = ?")
        .param(merchantId)
        .query((row, n) -> Optional.ofNullable(row.getString("up_sell_display")))
        .optional()
        .flatMap(found -> found);
  }

  void setUpSellDisplay(WriteBatch batch, long merchantId, String display) {
    batch.add(
        """
        INSERT INTO campaign_settings (merchant_id, up_sell_display) VALUES (?, ?)
        ON CONFLICT (merchant_id) DO UPDATE SET up_sell_display = excluded.up_sell_display""",
        merchantId,
        display);
  }

  List<CrossSellTexts> texts(long merchantId) {
    return jdbc.sql("SELECT cross_sell_texts FROM campaign_settings WHERE merchant_id = ?")
        .param(merchantId)
        .query((row, n) -> Optional.ofNullable(row.getString("cross_sell_texts")))
        .optional()
        .flatMap(found -> found)
        .map(text -> List.of(Json.read(text, CrossSellTexts[].class)))
        .orElse(List.of());
  }

  void setTexts(WriteBatch batch, long merchantId, List<CrossSellTexts> texts) {
    batch.add(
        """
        INSERT INTO campaign_settings (merchant_id, cross_sell_texts) VALUES (?, ?::jsonb)
        ON CONFLICT (merchant_id) DO UPDATE SET cross_sell_texts = excluded.cross_sell_texts""",
        merchantId,
        Json.write(texts));
  }
}
