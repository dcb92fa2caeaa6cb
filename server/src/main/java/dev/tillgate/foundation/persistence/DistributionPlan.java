package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables are still to be spread over the nodes of a Citus cluster, in the order in which it
 * takes them: what is the same for all first, then merchants' tables, each after those it refers
 * to.
 */
record DistributionPlan(List<Placement> due) {
  /** The table that all others of merchants' data lie beside. */
  static final String ANCHOR = "merchant";

  /** Where the rows of a table are. */
  enum Place {
    COORDINATOR,
    BY_MERCHANT,
    EVERY_NODE,
    /** By merchant, but not where the rows of the anchor are. */
    APART,
    BY_ANOTHER_COLUMN
  }

  /**
   * A table as the catalogue has it.
   *
   * @param ofMerchants whether its rows belong to merchants, which its primary key says
   * @param parents the tables that its foreign keys refer to, without itself
   */
  record Table(String name, boolean ofMerchants, Set<String> parents, Place place) {
    private Place destination() {
      return ofMerchants ? Place.BY_MERCHANT : Place.EVERY_NODE;
    }
  }

  /** A table and where it is to be. */
  record Placement(String table, Place place) {}

  /** The plan for a schema that is spread wholly, in part or not at all. */
  static DistributionPlan of(List<Table> tables) {
    return new DistributionPlan(
        inOrder(tables).stream()
            .filter(table -> table.place() == Place.COORDINATOR)
            .map(table -> new Placement(table.name(), table.destination()))
            .toList());
  }

  /** The names of what is due, for people. */
  String names() {
    return due.stream().map(Placement::table).collect(Collectors.joining(", "));
  }

  /** Refuses tables that somebody has spread in another way, where others cannot lie beside. */
  static void checkNoneAstray(List<Table> tables) {
    tables.forEach(DistributionPlan::checkNotAstray);
  }

  private static void checkNotAstray(Table table) {
    if (table.place() != Place.COORDINATOR && table.place() != table.destination()) {
      throw new StartFailure(
          "The table %s is %s, and Tillgate needs it %s; undo that with undistribute_table first."
              .formatted(table.name(), words(table.place()), words(table.destination())));
    }
  }

  private static String words(Place place) {
    return switch (place) {
      case COORDINATOR -> "on the coordinator";
      case BY_MERCHANT -> "distributed by merchant";
      case EVERY_NODE -> "a reference table";
      case APART -> "distributed by merchant apart from the others";
      case BY_ANOTHER_COLUMN -> "distributed by another column";
    };
  }

  private static List<Table> inOrder(List<Table> tables) {
    Map<String, Table> waiting = new LinkedHashMap<>();
    tables.stream()
        .sorted(
            Comparator.comparing(Table::ofMerchants)
                .thenComparing(table -> !table.name().equals(ANCHOR))
                .thenComparing(Table::name))
        .forEach(table -> waiting.put(table.name(), table));
    List<Table> order = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      visit(waiting.values().iterator().next(), waiting, open, order);
    }
    return order;
  }

  private static void visit(
      Table table, Map<String, Table> waiting, Set<String> open, List<Table> order) {
    if (!open.add(table.name())) {
      throw new StartFailure("The tables %s refer to each other in a circle.".formatted(open));
    }
    for (String name : table.parents()) {
      Table parent = waiting.get(name);
      if (parent != null) {
        visit(parent, waiting, open, order);
      }
    }
    open.remove(table.name());
    waiting.remove(table.name());
    order.add(table);
  }
}
