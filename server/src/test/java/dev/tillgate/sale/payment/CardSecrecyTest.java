package dev.tillgate.sale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class CardSecrecyTest {
  private static final String NUMBER = "5105105105105100";
  private static final String CODE = "7391";

  private final ApiClient client = TestServer.frozenShop();

  @Test
  void cardNumberAndSecurityCode_areNowhereToBeRead() {
    Logger ours = (Logger) LoggerFactory.getLogger("dev.tillgate");
    Level before = ours.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ours.addAppender(log);
    ours.setLevel(Level.TRACE);
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
      client.rest("POST", "/orders/", order.method("HolderName", "Outside Good").build());
      client.rest("POST", "/orders/", order.method("ExpirationMonth", "13").build());
    } finally {
      ours.setLevel(before);
      ours.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(message -> message.contains(NUMBER) || message.contains(CODE));
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
