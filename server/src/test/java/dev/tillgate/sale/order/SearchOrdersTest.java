package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The shop's clock stands at 2026-01-31 11:00, so all its orders are of that day. */
class SearchOrdersTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String reference = Codes.hex(8);
  private final List<String> placed = new ArrayList<>();

  @BeforeEach
  void placeThree() {
    for (String type : List.of("TEST", "CC", "WIRE")) {
      Orders order =
          Orders.in("EUR")
              .item("MONTHLY", 1)
              .field("ExternalReference", reference)
              .payment("Type", type);
      placed.add(Answers.text(client.rpc("placeOrder", order.build()), "/RefNo"));
    }
  }

  private List<String> found(Map<String, Object> options) {
    Map<String, Object> all = new HashMap<>(options);
    all.put("ExternalRefNo", reference);
    return references(client.rpc("searchOrders", all));
  }

  private static List<String> references(JsonNode page) {
    List<String> references = new ArrayList<>();
    page.get("Items").forEach(order -> references.add(order.get("RefNo").asString()));
    return references;
  }

  @Test
  void search_findsTheWholeOrders_newestFirst() {
    assertThat(found(Map.of())).isEqualTo(placed.reversed());
    JsonNode page = client.rpc("searchOrders", Map.of("ExternalRefNo", reference));
    assertThat(page.get("Items").get(0)).isEqualTo(client.rpc("getOrder", placed.get(2)));
    assertThat(client.rest("GET", "/orders/?ExternalRefNo=" + reference, null).body())
        .isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "Status,PENDING,2",
    "Status,pending,2",
    "Status,REFUND,",
    "IncludeTestOrders,YES,210",
    "IncludeTestOrders,NO,21",
    "IncludeTestOrders,only,0",
    "ApproveStatus,FRAUD,",
    "StartDate,2026-01-31,210",
    "StartDate,2026-02-01,",
    "EndDate,2026-01-31,210",
    "EndDate,2026-01-30,",
    "EndDate,2026-02-08,",
    "Newer,1769850000,210",
    "Newer,1769850001,",
    "Newer,99999999999999,",
    "Newer,-5,210",
    "PartnerOrders,true,210"
  })
  void filter_narrows(String option, String value, String expected) {
    List<String> wanted = new ArrayList<>();
    if (expected != null) {
      expected.chars().forEach(digit -> wanted.add(placed.get(Character.digit(digit, 10))));
    }
    assertThat(found(Map.of(option, value))).isEqualTo(wanted);
  }

  @Test
  void finishedOrders_areComplete() {
    TestServer.runDue();
    assertThat(found(Map.of("Status", "COMPLETE"))).containsExactly(placed.get(1), placed.get(0));
    assertThat(found(Map.of("ApproveStatus", "OK"))).hasSize(2);
  }

  @Test
  void pages_followOneAnother() {
    for (int n = 1; n <= 3; n++) {
      Map<String, Object> options =
          n == 2
              ? Map.of("Pagination", Map.of("Page", n, "Limit", 1))
              : Map.of("Page", n, "Limit", 1);
      assertThat(found(options)).containsExactly(placed.get(3 - n));
    }
    assertThat(found(Map.of("Page", 4, "Limit", 1))).isEmpty();
    assertThat(found(Map.of("Page", 10_000, "Limit", 200))).isEmpty();
    JsonNode pagination =
        client
            .rpc("searchOrders", Map.of("ExternalRefNo", reference, "Limit", 2))
            .get("Pagination");
    assertThat(Answers.amount(pagination, "/Count")).isEqualByComparingTo("3");
    assertThat(Answers.amount(pagination, "/Page")).isEqualByComparingTo("1");
    assertThat(Answers.amount(pagination, "/Limit")).isEqualByComparingTo("2");
  }

  /** Copies of an order that is there, so that there are more than are counted. */
  @Test
  void count_isExactUpToItsBound_andGoesNoFurtherBehindThePage() {
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    long merchant = TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();
    long refNo = Long.parseLong(placed.getFirst());
    int copies = 10_012;
    jdbc.sql(
            """
            INSERT INTO orders SELECT (jsonb_populate_record(o, jsonb_build_object('ref_no', -n))).*
              FROM orders o, generate_series(1, ?) n WHERE o.merchant_id = ? AND o.ref_no = ?""")
        .params(copies, merchant, refNo)
        .update();
    jdbc.sql(
            """
            INSERT INTO payment SELECT (jsonb_populate_record(p,
                jsonb_build_object('ref_no', -n, 'payment_id', -n))).*
              FROM payment p, generate_series(1, ?) n WHERE p.merchant_id = ? AND p.ref_no = ?""")
        .params(copies, merchant, refNo)
        .update();
    try {
      assertThat(count(Map.of("Limit", 2))).isEqualTo(10_002);
      assertThat(count(Map.of("Limit", 2, "Page", 5))).isEqualTo(10_010);
      assertThat(count(Map.of("Limit", 2, "Page", 9))).isEqualTo(copies + placed.size());
      assertThat(count(Map.of("Limit", 200, "Page", 51))).isEqualTo(copies + placed.size());
      assertThat(count(Map.of("Status", "PENDING"))).isEqualTo(1);
    } finally {
      jdbc.sql("DELETE FROM payment WHERE merchant_id = ? AND ref_no < 0").param(merchant).update();
      jdbc.sql("DELETE FROM orders WHERE merchant_id = ? AND ref_no < 0").param(merchant).update();
    }
  }

  private int count(Map<String, Object> options) {
    Map<String, Object> all = new HashMap<>(options);
    all.put("ExternalRefNo", reference);
    return client.rpc("searchOrders", all).at("/Pagination/Count").asInt();
  }

  @ParameterizedTest
  @CsvSource({
    "Limit,201,SEARCH_LIMIT_INVALID",
    "Limit,0,SEARCH_LIMIT_INVALID",
    "Limit,many,SEARCH_LIMIT_INVALID",
    "Page,0,SEARCH_LIMIT_INVALID",
    "Status,LOST,ORDER_SEARCH_STATUS_INVALID",
    "ApproveStatus,MAYBE,ORDER_SEARCH_STATUS_INVALID",
    "IncludeTestOrders,PERHAPS,ORDER_SEARCH_STATUS_INVALID",
    "StartDate,yesterday,ORDER_SEARCH_DATE_INVALID",
    "StartDate,2026-02-30,ORDER_SEARCH_DATE_INVALID",
    "StartDate,+999999999-12-31,ORDER_SEARCH_DATE_INVALID",
    "EndDate,+999999999-12-31,ORDER_SEARCH_DATE_INVALID",
    "EndDate,-0001-01-01,ORDER_SEARCH_DATE_INVALID",
    "Newer,soon,ORDER_SEARCH_DATE_INVALID"
  })
  void badValue_isRefused(String option, String value, String fault) {
    assertThat(Answers.refusals(() -> found(Map.of(option, value))))
        .hasSize(1)
        .allMatch(refusal -> refusal.startsWith(fault));
  }

  @Test
  void ordersOfOthers_areNotFound() {
    ApiClient other = TestServer.demoShop();
    assertThat(references(other.rpc("searchOrders", Map.of("ExternalRefNo", reference)))).isEmpty();
    assertThat(other.rest("GET", "/orders/" + placed.get(0) + "/", null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "999999999999999999999", "1;2"})
  void referenceThatIsNone_isNotFound_andInAPathABadRequest(String refNo) {
    assertThat(Answers.refusals(() -> client.rpc("getOrder", refNo)))
        .containsExactly("ORDER_NOT_FOUND ");
    assertThat(client.rest("GET", "/orders/" + refNo + "/", null).status()).isEqualTo(400);
  }

  @Test
  void withoutDates_onlyTheLastSevenDaysAreSearched() {
    ApiClient live = TestServer.demoShop();
    Orders order = Orders.in("EUR").item("CLEANER", 1).field("ExternalReference", reference);
    live.rpc("placeOrder", order.build());
    TestServer.advance(java.time.Duration.ofDays(7).plusMinutes(1));
    ApiClient later = TestServer.demoShop();
    assertThat(references(later.rpc("searchOrders", Map.of("ExternalRefNo", reference)))).isEmpty();
    assertThat(
            references(later.rpc("searchOrders", Map.of("ExternalRefNo", reference, "Newer", 0))))
        .hasSize(1);
  }
}
