package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.persistence.DistributionPlan.Place;
import dev.tillgate.foundation.persistence.DistributionPlan.Placement;
import dev.tillgate.foundation.persistence.DistributionPlan.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Spreads the tables of a database that has the extension Citus over its nodes, by merchant.
 *
 * <p>Where some are spread already, migrations are taken one by one, and each table is put where it
 * belongs before the next one: Citus takes no foreign key from a table on the coordinator to one
 * that is distributed, and foreign keys have migrations of their own behind those of their tables.
 */
public final class Distribution {
  /** Where nothing lies yet that the anchor could lie beside. */
  private static final String ALONE = "none";

  private static final String FEATURE_NOT_SUPPORTED = "0A000";

  private Distribution() {}

  /**
   * Brings the schema up to date and spreads what is not spread yet; what is, stays as it is. A
   * {@link StartFailure} says in one sentence why it cannot go on; what was done until then holds.
   *
   * @param databaseUrl {@code jdbc:postgresql://…} of the coordinator, with user and password
   * @param told hears of each table once it is where it belongs
   * @return how many there were
   */
  public static int carryOut(String databaseUrl, Consumer<String> told) {
    DatabaseHome.checkUrl(databaseUrl);
    DataSource database = new DriverManagerDataSource(databaseUrl);
    TableCatalogue catalogue = new TableCatalogue(database);
    Schema.checkVersion(database);
    if (!catalogue.hasCitus()) {
      throw new StartFailure(
          "The database has no Citus, so there is nothing to distribute its tables over; run CREATE EXTENSION citus in it first.");
    }
    int done = 0;
    if (catalogue.isDistributed()) {
      do {
        done += distributeDue(database, catalogue, told);
      } while (Schema.migrateByOne(database));
      return done;
    }
    Schema.migrate(database);
    return distributeDue(database, catalogue, told);
  }

  private static int distributeDue(
      DataSource database, TableCatalogue catalogue, Consumer<String> told) {
    List<Table> tables = catalogue.tables();
    DistributionPlan.checkNoneAstray(tables);
    List<Placement> due = DistributionPlan.of(tables).due();
    JdbcClient jdbc = JdbcClient.create(database);
    for (Placement placement : due) {
      carryOut(jdbc, placement);
      told.accept(
          placement.table()
              + (placement.place() == Place.BY_MERCHANT
                  ? " is distributed by merchant_id"
                  : " is a reference table"));
    }
    return due.size();
  }

  /** Brings a schema up to date before it is served, whether it is spread over nodes or not. */
  static void migrate(DataSource database) {
    try {
      Schema.migrate(database);
    } catch (StartFailure e) {
      if (isRefusedByCitus(e) && new TableCatalogue(database).isDistributed()) {
        throw new StartFailure(
            "The database is distributed by Citus and not up to date; stop all servers and run ./tillgate distribute --database-url … on it first.",
            e);
      }
      throw e;
    }
  }

  /** Whatever else stops a migration, such as a full disk, distributing would not mend. */
  private static boolean isRefusedByCitus(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql && FEATURE_NOT_SUPPORTED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** What to say of a database that has Citus and tables that are not spread over its nodes. */
  static Optional<String> warning(DataSource database) {
    TableCatalogue catalogue = new TableCatalogue(database);
    if (!catalogue.hasCitus()) {
      return Optional.empty();
    }
    DistributionPlan plan = DistributionPlan.of(catalogue.tables());
    return plan.due().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The database has Citus, and these tables are not distributed yet: %s; stop all servers and run ./tillgate distribute --database-url … on it."
                .formatted(plan.names()));
  }

  private static void carryOut(JdbcClient jdbc, Placement placement) {
    try {
      if (placement.place() == Place.EVERY_NODE) {
        copyToEveryNode(jdbc, placement.table());
      } else if (placement.table().equals(DistributionPlan.ANCHOR)) {
        spread(jdbc, placement.table(), ALONE);
      } else {
        spread(jdbc, placement.table(), DistributionPlan.ANCHOR);
      }
    } catch (DataAccessException e) {
      throw new StartFailure(
          "The table %s cannot be distributed: %s"
              .formatted(placement.table(), e.getMostSpecificCause().getMessage()),
          e);
    }
  }

  private static void copyToEveryNode(JdbcClient jdbc, String table) {
    jdbc.sql("SELECT create_reference_table(?::regclass)").param(table).query((row, n) -> n).list();
  }

  private static void spread(JdbcClient jdbc, String table, String beside) {
    jdbc.sql(
            """
            SELECT create_distributed_table(?::regclass, 'merchant_id', colocate_with => ?)""")
        .param(table)
        .param(beside)
        .query((row, n) -> n)
        .list();
  }
}
