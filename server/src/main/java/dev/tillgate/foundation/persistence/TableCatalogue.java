package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.persistence.DistributionPlan.Place;
import dev.tillgate.foundation.persistence.DistributionPlan.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself tells of the tables in the schema that is meant. */
final class TableCatalogue {
  private static final String REFERENCE = "t";
  private static final String HASH = "h";

  private final JdbcClient jdbc;

  TableCatalogue(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whether the database can spread tables over nodes. */
  boolean hasCitus() {
    return jdbc.sql("SELECT to_regclass('pg_dist_partition') IS NOT NULL")
        .query(Boolean.class)
        .single();
  }

  /** Whether any table has been spread over nodes already. */
  boolean isDistributed() {
    return hasCitus()
        && places().values().stream()
            .anyMatch(place -> place != Place.EVERY_NODE && place != Place.COORDINATOR);
  }

  /** The tables, without what extensions brought, without partitions and Flyway's own. */
  List<Table> tables() {
    Map<String, Place> places = hasCitus() ? places() : Map.of();
    return jdbc.sql(
            """
            SELECT quote_ident(c.relname) AS name,
                   EXISTS (SELECT 1 FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attname = 'merchant_id'
                              AND NOT EXISTS (SELECT 1 FROM pg_index i
                                               WHERE i.indrelid = c.oid AND i.indisprimary
                                                 AND a.attnum <> ALL (i.indkey))) AS of_merchants,
                   ARRAY(SELECT DISTINCT quote_ident(p.relname)
                           FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
                          WHERE k.conrelid = c.oid AND k.contype = 'f' AND p.oid <> c.oid) AS parents
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
               AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
               AND NOT EXISTS (SELECT 1 FROM pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                  AND d.deptype = 'e')
             ORDER BY c.relname""")
        .query(
            (row, n) ->
                new Table(
                    row.getString("name"),
                    row.getBoolean("of_merchants"),
                    Set.of((String[]) row.getArray("parents").getArray()),
                    places.getOrDefault(row.getString("name"), Place.COORDINATOR)))
        .list();
  }

  private Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    jdbc.sql(
            """
            SELECT quote_ident(c.relname) AS name, d.partmethod::text AS method, d.repmodel::text AS model,
                   column_to_column_name(d.logicalrelid, d.partkey) = 'merchant_id' AS by_merchant,
                   d.colocationid = a.colocationid AS beside
              FROM pg_dist_partition d JOIN pg_class c ON c.oid = d.logicalrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_dist_partition a ON a.logicalrelid = to_regclass(?)
             WHERE n.nspname = current_schema()""")
        .param(DistributionPlan.ANCHOR)
        .query((RowCallbackHandler) row -> places.put(row.getString("name"), place(row)));
    return places;
  }

  /** Tables that Citus has only taken note of are still where they were. */
  private static Place place(ResultSet row) throws SQLException {
    if (!row.getString("method").equals(HASH)) {
      return row.getString("model").equals(REFERENCE) ? Place.EVERY_NODE : Place.COORDINATOR;
    }
    if (!row.getBoolean("by_merchant")) {
      return Place.BY_ANOTHER_COLUMN;
    }
    return row.getBoolean("beside") ? Place.BY_MERCHANT : Place.APART;
  }
}
