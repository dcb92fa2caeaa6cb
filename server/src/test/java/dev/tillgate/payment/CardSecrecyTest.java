package dev.tillgate.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.cli.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CardSecrecyTest {
  private static final String NUMBER = "5105105105105100";
  private static final String CODE = "7391";

  private final ApiClient client = TestServer.frozenShop();

  @Test
  void cardNumberAndSecurityCode_areNowhereToBeRead() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      Orders order =
          Orders.in("EUR")
              .item("MONTHLY", 1)
              .payment("Type", "CC")
              .method("CardNumber", NUMBER)
              .method("CCID", CODE)
              .method("HolderName", "Sec Ret");
      client.rest(
          "POST", "/orders/", order.build(), java.util.Map.of("Idempotency-Key", "secrecy-1"));
      client.rest("POST", "/orders/", order.method("HolderName", "Red Doe").build());
      client.rest("POST", "/orders/", order.method("ExpirationMonth", "13").build());
    } finally {
      System.setOut(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(NUMBER).doesNotContain(CODE);
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    assertThat(
            jdbc.sql("SELECT count(*) FROM card WHERE holder_name = 'Sec Ret'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    for (String table : tables(jdbc)) {
      List<String> rows =
          jdbc.sql("SELECT t::text FROM \"" + table + "\" t").query(String.class).list();
      assertThat(rows).as(table).noneMatch(row -> row.contains(NUMBER));
      assertThat(rows).as(table).noneMatch(row -> row.contains("\"" + CODE + "\""));
    }
  }

  @Test
  void encryptedNumbers_ofTheSameCardDiffer() {
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    Orders order =
        Orders.in("EUR").item("MONTHLY", 1).method("HolderName", "Same Card").payment("Type", "CC");
    client.rpc("placeOrder", order.build());
    client.rpc("placeOrder", order.build());
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(DISTINCT number) || ' ' || count(DISTINCT fingerprint)
                      FROM card WHERE holder_name = 'Same Card'""")
                .query(String.class)
                .single())
        .isEqualTo("2 1");
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list();
  }
}
