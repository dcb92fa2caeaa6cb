package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.persistence.DistributionPlan.Place;
import dev.tillgate.foundation.persistence.DistributionPlan.Placement;
import dev.tillgate.foundation.persistence.DistributionPlan.Table;
import dev.tillgate.presubmit.Migrations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a Citus cluster is asked for, and that the schema is one that it takes. */
class DistributionPlanTest {
  private static final Set<String> FOR_ALL =
      Set.of("exchange_rate", "key_check", "merchant_directory");

  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);

  /** The schema as the migrations make it, nothing of it spread yet. */
  private static List<Table> schema() {
    DataSource dataSource = TestServer.bean(DataSource.class);
    return new TableCatalogue(dataSource).tables();
  }

  private static Table table(String name, boolean ofMerchants, Place place, String... parents) {
    return new Table(name, ofMerchants, Set.of(parents), place);
  }

  private static List<String> names(List<Placement> placements) {
    return placements.stream().map(Placement::table).toList();
  }

  @Test
  void everyTable_isInThePlanOnce() {
    List<Placement> due = DistributionPlan.of(schema()).due();
    Set<String> all = new TreeSet<>(Migrations.tables());
    all.addAll(FOR_ALL);
    assertThat(names(due)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    assertThat(due)
        .filteredOn(placement -> placement.place() == Place.EVERY_NODE)
        .extracting(Placement::table)
        .containsExactlyInAnyOrderElementsOf(FOR_ALL);
  }

  @Test
  void parents_comeBeforeTheirChildren_andTheMerchantBeforeAllOfItsData() {
    List<Table> schema = schema();
    List<String> order = names(DistributionPlan.of(schema).due());
    assertThat(schema).filteredOn(each -> !each.parents().isEmpty()).hasSizeGreaterThan(10);
    assertThat(schema)
        .allSatisfy(
            child ->
                assertThat(child.parents())
                    .allMatch(
                        parent -> order.indexOf(parent) < order.indexOf(child.name()),
                        "stands before " + child.name()));
    assertThat(order.get(FOR_ALL.size())).isEqualTo("merchant");
  }

  @Test
  void uniqueIndexes_ofMerchantsTables_holdTheMerchant() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT i.indexrelid::regclass::text FROM pg_index i
                      JOIN pg_class c ON c.oid = i.indrelid
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = current_schema() AND i.indisunique
                       AND c.relname IN (:tables)
                       AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                        WHERE a.attrelid = c.oid AND a.attname = 'merchant_id'
                                          AND a.attnum = ANY (i.indkey))""")
                .param("tables", Migrations.tables())
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void foreignKeys_holdTheMerchantAtOnePlaceOnBothSides_andNoneStartsAtATableForAll() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT k.conname FROM pg_constraint k
                      JOIN pg_class c ON c.oid = k.conrelid
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = current_schema() AND k.contype = 'f'
                       AND (c.relname IN (:forAll) OR NOT EXISTS (
                            SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
                              JOIN pg_attribute h ON h.attrelid = k.conrelid AND h.attnum = pair.here
                              JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.there
                             WHERE h.attname = 'merchant_id' AND t.attname = 'merchant_id'))""")
                .param("forAll", FOR_ALL)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void whatIsSpreadAlready_isNotDueAgain() {
    List<Table> tables =
        List.of(
            table("line", true, Place.COORDINATOR, "orders"),
            table("orders", true, Place.BY_MERCHANT, "merchant"),
            table("merchant", true, Place.BY_MERCHANT),
            table("rate", false, Place.EVERY_NODE),
            table("directory", false, Place.COORDINATOR));
    assertThat(DistributionPlan.of(tables).due())
        .containsExactly(
            new Placement("directory", Place.EVERY_NODE), new Placement("line", Place.BY_MERCHANT));
    List<Table> done =
        tables.stream()
            .filter(each -> each.place() != Place.COORDINATOR)
            .collect(Collectors.toList());
    assertThat(DistributionPlan.of(done).due()).isEmpty();
  }

  @Test
  void tableThatWasSpreadInAnotherWay_isNamed() {
    assertThatThrownBy(
            () ->
                DistributionPlan.checkNoneAstray(List.of(table("orders", true, Place.EVERY_NODE))))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "The table orders is a reference table, and Tillgate needs it distributed by merchant; undo that with undistribute_table first.");
  }

  @Test
  void tablesInACircle_areNamed() {
    assertThatThrownBy(
            () ->
                DistributionPlan.of(
                    List.of(
                        table("a", true, Place.COORDINATOR, "b"),
                        table("b", true, Place.COORDINATOR, "a"))))
        .isInstanceOf(StartFailure.class)
        .hasMessage("The tables [a, b] refer to each other in a circle.");
  }
}
