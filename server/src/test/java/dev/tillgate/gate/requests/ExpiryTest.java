package dev.tillgate.gate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for a while only. */
class ExpiryTest {
  private static final String KEY = "expiry-key";

  private static Merchant shop(Integer auditDays) {
    Merchant draft = TestMerchants.draft("EXPIRY" + Codes.hex(4), KEY);
    return TestMerchants.save(auditDays == 0 ? draft : draft.withAuditDays(auditDays));
  }

  private static ApiClient write(Merchant shop) {
    ApiClient client = TestServer.client(shop.code(), KEY);
    Map<String, Object> group = Map.of("Name", "Group " + Codes.hex(4));
    client.rest("POST", "/productgroups/", group, Map.of("Idempotency-Key", Codes.hex(8)));
    return client;
  }

  private static int keys(Merchant shop) {
    return TestServer.bean(JdbcClient.class)
        .sql("SELECT count(*) FROM idempotency_key WHERE merchant_id = ?")
        .param(shop.id())
        .query(Integer.class)
        .single();
  }

  private static int audited(Merchant shop) {
    return TestServer.client(shop.code(), KEY).rpc("getAuditLog").at("/Items").size();
  }

  @Test
  void muchThatIsOver_endsToo() {
    Merchant busy = shop(1);
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    jdbc.sql(
            """
            INSERT INTO idempotency_key (merchant_id, key, digest, answer, used_at)
            SELECT ?, 'k' || n, '', '', timestamptz '2020-01-01' FROM generate_series(1, 2500) n""")
        .param(busy.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO audit_entry
              (merchant_id, entry_id, recorded_at, operation, protocol, ip, request_id)
            SELECT ?, -n, timestamptz '2020-01-01', '', '', '', '' FROM generate_series(1, 2500) n""")
        .param(busy.id())
        .update();
    TestServer.bean(Expiry.class).run();
    assertThat(keys(busy)).isZero();
    assertThat(audited(busy)).isZero();
  }

  @Test
  void keysEndAfterADay_andTheAuditWhenTheShopSays() {
    Merchant careful = shop(0);
    Merchant brief = shop(2);
    write(careful);
    write(brief);
    Expiry expiry = TestServer.bean(Expiry.class);

    TestServer.advance(Duration.ofHours(23));
    expiry.run();
    assertThat(keys(careful)).isEqualTo(1);
    TestServer.advance(Duration.ofHours(2));
    expiry.run();
    assertThat(keys(careful)).isZero();
    assertThat(keys(brief)).isZero();
    assertThat(audited(brief)).isEqualTo(1);

    TestServer.advance(Duration.ofDays(2));
    write(brief);
    expiry.run();
    assertThat(audited(brief)).as("what is new stays").isEqualTo(1);
    assertThat(audited(careful)).isEqualTo(1);
  }
}
