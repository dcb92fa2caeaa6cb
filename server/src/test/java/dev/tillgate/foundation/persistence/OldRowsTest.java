package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows that an older Tillgate wrote say the same after the schema was brought up to date. */
class OldRowsTest {
  @TempDir private Path directory;

  @Test
  void eventsAndTransfersOfOneAct_becomeOneRow_andLoseNothing() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"))) {
      DriverManagerDataSource source =
          new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password());
      JdbcClient jdbc = JdbcClient.create(source);
      migrate(source, "38");
      jdbc.sql(
              """
              INSERT INTO event
                (merchant_id, event_id, occurred_at, kind, subject, reference, document, version, ordinal)
              VALUES (1, 5, '2026-01-01', 'Early', 'ORDER', '7', '{"n": 1}', 0, 0),
                     (1, 4, '2026-01-02', 'Later', 'ORDER', '7', '{"n": 2}', 0, 0),
                     (1, 9, '2026-01-03', 'Placed', 'ORDER', '7', '{"n": 3}', 1, 0),
                     (1, 8, '2026-01-03', 'Paid', 'ORDER', '7', '{"n": 4}', 1, 1),
                     (1, 7, '2026-01-03', 'Finished', 'ORDER', '7', '{"n": 5}', 2, 0),
                     (2, 7, '2026-01-03', 'Other', 'ORDER', '7', '{"n": 6}', 1, 0)""")
          .update();
      jdbc.sql(
              """
              INSERT INTO ledger_entry (merchant_id, entry_id, booked_at, kind, debit_account,
                credit_account, amount, currency, ref_no, order_version)
              VALUES (1, 1, '2026-01-03', 'SALE', 'A', 'B', 10.10, 'EUR', 7, 1),
                     (1, 2, '2026-01-03', 'TAX', 'A', 'C', 2.020, 'EUR', 7, 1),
                     (1, 3, '2026-01-04', 'CAPTURE', 'D', 'A', 12.12, 'EUR', 7, 2),
                     (2, 1, '2026-01-03', 'SALE', 'A', 'B', 1, 'JPY', 7, 1)""")
          .update();
      migrate(source, "40");
      assertThat(
              texts(
                  jdbc,
                  """
                  SELECT concat_ws(' ', merchant_id, version > 0, kind, document ->> 'n')
                    FROM event_fact ORDER BY merchant_id, version, ordinal"""))
          .containsExactly(
              "1 f Early 1",
              "1 f Later 2",
              "1 t Placed 3",
              "1 t Paid 4",
              "1 t Finished 5",
              "2 t Other 6");
      assertThat(
              texts(
                  jdbc,
                  """
                  SELECT concat_ws(' ', merchant_id, kind, debit_account, credit_account, amount,
                           currency, ref_no, order_version)
                    FROM ledger_transfer ORDER BY merchant_id, entry_id, place"""))
          .containsExactly(
              "1 SALE A B 10.10 EUR 7 1",
              "1 TAX A C 2.020 EUR 7 1",
              "1 CAPTURE D A 12.12 EUR 7 2",
              "2 SALE A B 1 JPY 7 1");
      assertThat(texts(jdbc, "SELECT count(*)::text FROM event")).containsExactly("5");
      assertThat(texts(jdbc, "SELECT count(*)::text FROM ledger_entry")).containsExactly("3");
    }
  }

  @Test
  void salesFromBeforePayouts_arePayableOnceTheyAreCollected() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"))) {
      DriverManagerDataSource source =
          new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password());
      JdbcClient jdbc = JdbcClient.create(source);
      migrate(source, "40");
      jdbc.sql(
              """
              INSERT INTO ledger_entry (merchant_id, entry_id, booked_at, ref_no, order_version,
                currency, kinds, debit_accounts, credit_accounts, amounts)
              VALUES (1, 1, '2026-01-03', 7, 1, 'EUR', '{SALE,TAX,FEE}',
                      '{RECEIVABLE,RECEIVABLE,MERCHANT_PAYABLE}',
                      '{MERCHANT_PAYABLE,TAX_PAYABLE,FEES}', '{10.10,2.02,1.00}'),
                     (1, 2, '2026-01-04', 7, 2, 'EUR', '{CAPTURE}', '{COLLECTED}', '{RECEIVABLE}',
                      '{12.12}'),
                     (1, 3, '2026-01-04', 8, 1, 'EUR', '{SALE}', '{RECEIVABLE}',
                      '{MERCHANT_PAYABLE}', '{5}'),
                     (2, 4, '2026-01-05', 7, 1, 'EUR', '{SALE,FEE}',
                      '{RECEIVABLE,MERCHANT_PAYABLE}', '{MERCHANT_PAYABLE,FEES}', '{1,3}'),
                     (2, 5, '2026-01-06', 7, 2, 'EUR', '{CAPTURE}', '{COLLECTED}', '{RECEIVABLE}',
                      '{1}')""")
          .update();
      migrate(source, "45");
      assertThat(
              texts(
                  jdbc,
                  """
                  SELECT concat_ws(' ', merchant_id, ref_no, kind, debit_account, credit_account,
                           amount)
                    FROM ledger_transfer ORDER BY merchant_id, entry_id, place"""))
          .containsExactly(
              "1 7 SALE RECEIVABLE MERCHANT_PENDING 10.10",
              "1 7 TAX RECEIVABLE TAX_PAYABLE 2.02",
              "1 7 FEE MERCHANT_PENDING FEES 1.00",
              "1 7 CAPTURE COLLECTED RECEIVABLE 12.12",
              "1 7 EARNING MERCHANT_PENDING MERCHANT_PAYABLE 9.10",
              "1 8 SALE RECEIVABLE MERCHANT_PENDING 5",
              "2 7 SALE RECEIVABLE MERCHANT_PENDING 1",
              "2 7 FEE MERCHANT_PENDING FEES 3",
              "2 7 CAPTURE COLLECTED RECEIVABLE 1",
              "2 7 EARNING MERCHANT_PAYABLE MERCHANT_PENDING 2");
    }
  }

  private static List<String> texts(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private static void migrate(DriverManagerDataSource source, String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }
}
