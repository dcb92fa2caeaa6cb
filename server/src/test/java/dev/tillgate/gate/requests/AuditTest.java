package dev.tillgate.gate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call that changed something, as its merchant reads it. */
class AuditTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ApiClient shop = TestServer.auditedShop();

  @Test
  void write_isRecordedWithWhereItCameFrom() {
    HttpResponse<String> answer =
        RawHttp.send("POST", "/rest/6.0/orders/", order(), signed(Map.of()));
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode entry = latest();
    assertThat(Answers.text(entry, "/Operation")).isEqualTo("placeOrder");
    assertThat(Answers.text(entry, "/Protocol")).isEqualTo("rest");
    assertThat(Answers.text(entry, "/IP")).isEqualTo("127.0.0.1");
    assertThat(Answers.text(entry, "/RequestId"))
        .isEqualTo(answer.headers().firstValue("Tillgate-Request-Id").orElseThrow());
    assertThat(Answers.text(entry, "/Date")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void entry_isInTheTransactionOfItsWrite() {
    String reference = shop.rpc("placeOrder", body()).get("RefNo").asString();
    String requestId = Answers.text(latest(), "/RequestId");
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    String entry =
        jdbc.sql("SELECT xmin::text FROM audit_entry WHERE request_id = ?")
            .param(requestId)
            .query(String.class)
            .single();
    List<String> order =
        jdbc.sql("SELECT xmin::text FROM order_line WHERE ref_no = ?")
            .param(Long.valueOf(reference))
            .query(String.class)
            .list();
    assertThat(order).isNotEmpty().containsOnly(entry);
  }

  @Test
  void refusedAndReadingCalls_areNotRecorded() {
    long before = count();
    assertThat(Answers.refusals(() -> shop.rpc("placeOrder", Map.of()))).isNotEmpty();
    shop.rpc("searchOrders", Map.of());
    shop.rpc("getContents", body());
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void repeatedCallWithAKey_isRecordedOnce() {
    Map<String, String> headers = signed(Map.of("Idempotency-Key", "audit-" + System.nanoTime()));
    long before = count();
    String first = RawHttp.send("POST", "/rest/6.0/orders/", order(), headers).body();
    String second = RawHttp.send("POST", "/rest/6.0/orders/", order(), headers).body();
    assertThat(JSON.readTree(second)).isEqualTo(JSON.readTree(first));
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void writeThatChangesNothing_isRecordedToo() {
    long before = count();
    shop.rpc("setProductStatus", "BOOK", true);
    shop.rpc("setProductStatus", "BOOK", true);
    assertThat(count()).isEqualTo(before + 2);
  }

  @Test
  void pages_goFromNewToOld() {
    shop.rpc("setProductStatus", "BOOK", true);
    shop.rpc("placeOrder", body());
    JsonNode first = audit(Map.of("Limit", 1));
    JsonNode second = audit(Map.of("Limit", 1, "Page", 2));
    assertThat(Answers.text(first, "/Items/0/Operation")).isEqualTo("placeOrder");
    assertThat(Answers.text(second, "/Items/0/Operation")).isEqualTo("setProductStatus");
    assertThat(shop.rest("GET", "/audit/?Operation=setProductStatus&Limit=1", null).body())
        .isEqualTo(audit(Map.of("Limit", 1, "Operation", "setProductStatus")));
  }

  @Test
  void otherMerchants_areNotSeen() {
    shop.rpc("setProductStatus", "BOOK", true);
    String requestId = Answers.text(latest(), "/RequestId");
    JsonNode others = TestServer.frozenShop().rpc("getAuditLog", Map.of("Limit", 200));
    assertThat(others.toString()).doesNotContain(requestId);
  }

  private JsonNode latest() {
    return audit(Map.of("Limit", 1)).at("/Items/0");
  }

  private long count() {
    return audit(Map.of()).at("/Pagination/Count").asLong();
  }

  private JsonNode audit(Map<String, ?> options) {
    return shop.rpc("getAuditLog", options);
  }

  private Map<String, String> signed(Map<String, String> further) {
    Map<String, String> headers = new java.util.HashMap<>(further);
    headers.put("X-Avangate-Authentication", shop.authentication());
    return headers;
  }

  private static String order() {
    return JSON.writeValueAsString(body());
  }

  private static Map<String, @Nullable Object> body() {
    return Orders.in("EUR").item("BOOK", 1).build();
  }
}
