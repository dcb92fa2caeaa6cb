package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.kernel.AddressRange;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.tax.BusinessModel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record MerchantStore(JdbcClient jdbc, SecretBox secrets) {
  private static final String SELECT =
      """
      SELECT merchant_id, code, name, homepage, sandbox, business_model, taxes, seller_country,
             time_zone, default_currency, fee_percent, secret_key, secret_word,
             clock_offset_secs, clock_frozen_at, clock_version, version,
             firewall_enabled, firewall_allow, audit_days, order_rules
        FROM merchant
      """;

  Optional<Merchant> byCode(String code) {
    return jdbc.sql("SELECT merchant_id FROM merchant_directory WHERE code = ?")
        .param(code)
        .query(Long.class)
        .optional()
        .flatMap(this::byId);
  }

  Optional<Merchant> byId(long merchantId) {
    return jdbc.sql(SELECT + " WHERE merchant_id = ?")
        .param(merchantId)
        .query((row, n) -> merchant(row))
        .optional();
  }

  /** The ids of all merchants. */
  List<Long> ids() {
    return jdbc.sql("SELECT merchant_id FROM merchant_directory").query(Long.class).list();
  }

  /** Of two servers that make a merchant at the same moment the second one finds the first's. */
  void insert(WriteBatch batch, Merchant merchant) {
    batch.mustChange(
        """
        INSERT INTO merchant_directory (code, merchant_id) VALUES (?, ?)
        ON CONFLICT DO NOTHING""",
        merchant.code(),
        merchant.id());
    batch.add(
        """
        INSERT INTO merchant (merchant_id, code, name, homepage, sandbox, business_model, taxes,
          seller_country, time_zone, default_currency, fee_percent, secret_key, secret_word,
          clock_offset_secs, clock_frozen_at, clock_version, firewall_enabled, firewall_allow,
          audit_days, order_rules, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        merchant.id(),
        merchant.code(),
        merchant.name(),
        merchant.homepage(),
        merchant.sandbox(),
        merchant.businessModel(),
        merchant.taxes(),
        merchant.sellerCountry(),
        merchant.timeZone().getId(),
        merchant.defaultCurrency(),
        merchant.feePercent(),
        secrets.seal(merchant.secretKey(), place("secret_key", merchant.id())),
        secrets.seal(merchant.secretWord(), place("secret_word", merchant.id())),
        merchant.clockOffsetSeconds(),
        merchant.clockFrozenAt(),
        merchant.clockVersion(),
        merchant.firewall().enabled(),
        texts(merchant.firewall()),
        merchant.auditDays(),
        OrderRules.FORM.write(merchant.orders()),
        batch.now());
  }

  void update(WriteBatch batch, Merchant before, Merchant merchant) {
    batch.mustChange(
        """
        UPDATE merchant
           SET name = ?, homepage = ?, sandbox = ?, business_model = ?, taxes = ?,
               seller_country = ?, time_zone = ?, default_currency = ?, fee_percent = ?,
               secret_key = ?, secret_word = ?, clock_frozen_at = ?, clock_version = ?,
               version = ?, firewall_enabled = ?, firewall_allow = ?, audit_days = ?,
               order_rules = ?::jsonb
         WHERE merchant_id = ? AND version = ?""",
        merchant.name(),
        merchant.homepage(),
        merchant.sandbox(),
        merchant.businessModel(),
        merchant.taxes(),
        merchant.sellerCountry(),
        merchant.timeZone().getId(),
        merchant.defaultCurrency(),
        merchant.feePercent(),
        secrets.seal(merchant.secretKey(), place("secret_key", merchant.id())),
        secrets.seal(merchant.secretWord(), place("secret_word", merchant.id())),
        merchant.clockFrozenAt(),
        merchant.clockVersion(),
        merchant.version(),
        merchant.firewall().enabled(),
        texts(merchant.firewall()),
        merchant.auditDays(),
        OrderRules.FORM.write(merchant.orders()),
        merchant.id(),
        before.version());
  }

  /** Lets nobody change the merchant until the transaction ends. */
  void hold(WriteBatch batch, Merchant merchant) {
    batch.mustFind(
        null,
        "SELECT 1 FROM merchant WHERE merchant_id = ? AND version = ? FOR NO KEY UPDATE",
        merchant.id(),
        merchant.version());
  }

  private Merchant merchant(ResultSet row) throws SQLException {
    long id = row.getLong("merchant_id");
    Timestamp frozen = row.getTimestamp("clock_frozen_at");
    return MerchantBuilder.builder()
        .id(id)
        .code(row.getString("code"))
        .name(row.getString("name"))
        .homepage(row.getString("homepage"))
        .sandbox(row.getBoolean("sandbox"))
        .businessModel(BusinessModel.valueOf(row.getString("business_model")))
        .taxes(row.getBoolean("taxes"))
        .sellerCountry(row.getString("seller_country"))
        .timeZone(ZoneId.of(row.getString("time_zone")))
        .defaultCurrency(row.getString("default_currency"))
        .feePercent(row.getBigDecimal("fee_percent"))
        .secretKey(secrets.unseal(row.getBytes("secret_key"), place("secret_key", id)))
        .secretWord(secrets.unseal(row.getBytes("secret_word"), place("secret_word", id)))
        .clockOffsetSeconds(row.getLong("clock_offset_secs"))
        .clockFrozenAt(frozen == null ? null : frozen.toInstant())
        .clockVersion(row.getInt("clock_version"))
        .version(row.getInt("version"))
        .firewall(
            new Firewall(
                row.getBoolean("firewall_enabled"), ranges(row.getArray("firewall_allow"))))
        .auditDays(row.getObject("audit_days", Integer.class))
        .orders(rules(row.getString("order_rules")))
        .build();
  }

  /** Merchants from before the rules were kept have the usual ones. */
  private static OrderRules rules(@Nullable String document) {
    return document == null ? OrderRules.USUAL : OrderRules.FORM.read(document);
  }

  private static String[] texts(Firewall firewall) {
    return firewall.allow().stream().map(AddressRange::toString).toArray(String[]::new);
  }

  private static List<AddressRange> ranges(Array texts) throws SQLException {
    return Arrays.stream((String[]) texts.getArray()).map(AddressRange::of).toList();
  }

  private static String place(String column, long merchantId) {
    return SecretBox.place("merchant." + column, merchantId);
  }
}
