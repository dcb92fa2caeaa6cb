package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which gateways shops have settled on, kept at hand. */
@Component
class GatewaySettings {
  /**
   * A shop's gateway.
   *
   * @param rank the first takes new charges; null for one that only holds money of earlier ones
   */
  record Setting(String kind, @Nullable Integer rank, GatewayAccess access, boolean cardNumbers) {}

  private final JdbcClient jdbc;
  private final SecretBox secrets;
  private final KeptValues<List<Setting>> kept;

  GatewaySettings(JdbcClient jdbc, SecretBox secrets, Invalidations invalidations) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.kept = new KeptValues<>("gateways", invalidations, (merchantId, _) -> read(merchantId));
  }

  /** The gateway that takes a shop's charges; empty where it has settled on none. */
  Optional<Setting> first(long merchantId) {
    return kept.of(merchantId).stream().filter(setting -> setting.rank() != null).findFirst();
  }

  /** How a shop reaches a gateway, also one that it has left. */
  Optional<GatewayAccess> access(long merchantId, String kind) {
    return kept.of(merchantId).stream()
        .filter(setting -> setting.kind().equals(kind))
        .findFirst()
        .map(Setting::access);
  }

  /** The gateways of a shop file in place of those before; these stay for the money they hold. */
  Write<?> put(Moment moment, List<Setting> settings) {
    WriteBatch batch = moment.batch();
    List<Setting> before = read(moment.merchantId());
    List<String> kinds = settings.stream().map(Setting::kind).toList();
    for (Setting setting : settings) {
      if (!before.contains(setting)) {
        put(batch, setting);
      }
    }
    before.stream()
        .filter(setting -> setting.rank() != null && !kinds.contains(setting.kind()))
        .forEach(setting -> retire(batch, setting.kind()));
    if (!batch.isEmpty()) {
      kept.changed(batch);
    }
    return Write.of(batch, true);
  }

  private void put(WriteBatch batch, Setting setting) {
    long merchantId = batch.merchantId();
    byte[] key = secrets.seal(setting.access().key(), place("key", merchantId, setting.kind()));
    byte[] webhook =
        secrets.seal(
            setting.access().webhookSecret(), place("webhook_secret", merchantId, setting.kind()));
    batch.add(
        """
        INSERT INTO merchant_gateway (merchant_id, kind, rank, address, key, webhook_secret,
          card_numbers)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (merchant_id, kind) DO UPDATE
           SET rank = ?, address = ?, key = ?, webhook_secret = ?, card_numbers = ?""",
        merchantId,
        setting.kind(),
        setting.rank(),
        setting.access().address(),
        key,
        webhook,
        setting.cardNumbers(),
        setting.rank(),
        setting.access().address(),
        key,
        webhook,
        setting.cardNumbers());
  }

  private static void retire(WriteBatch batch, String kind) {
    batch.add(
        "UPDATE merchant_gateway SET rank = NULL WHERE merchant_id = ? AND kind = ?",
        batch.merchantId(),
        kind);
  }

  private List<Setting> read(long merchantId) {
    return jdbc.sql(
            """
            SELECT kind, rank, address, key, webhook_secret, card_numbers FROM merchant_gateway
             WHERE merchant_id = ? ORDER BY rank, kind""")
        .param(merchantId)
        .query((row, n) -> setting(merchantId, row))
        .list();
  }

  private Setting setting(long merchantId, ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Setting(
        kind,
        row.getObject("rank", Integer.class),
        new GatewayAccess(
            row.getString("address"),
            secrets.unseal(row.getBytes("key"), place("key", merchantId, kind)),
            secrets.unseal(
                row.getBytes("webhook_secret"), place("webhook_secret", merchantId, kind))),
        row.getBoolean("card_numbers"));
  }

  private static String place(String column, long merchantId, String kind) {
    return SecretBox.place("merchant_gateway." + column, merchantId) + ":" + kind;
  }
}
