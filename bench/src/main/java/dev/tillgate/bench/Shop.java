package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A server with the demo shop, its database, and the orders that can be asked for. */
record Shop(ServerProcess server, Connection connection, Processors processors, AtomicLong orders)
    implements AutoCloseable {
  private static final int ATTEMPTS = 20;
  private static final long FIRST_ORDERS = 10_000;
  private static final long PATIENCE_MILLIS = 30_000;

  static Shop open(Path root) throws IOException, SQLException {
    Path data = Leavings.directory("tillgate-bench");
    ServerProcess server =
        ServerProcess.start(
            root.resolve("tillgate"), data, root.resolve("shops").resolve("demo.yaml"));
    return new Shop(
        server,
        ServerProcess.connect(data),
        new Processors(server.handle(), ServerProcess.postmaster(data)),
        new AtomicLong());
  }

  /** Lets the new server compile what it runs, and gives it ten thousand finished orders. */
  void warmUp() throws Exception {
    new Contest(processors).warmUp(placing());
    settle();
    List<String> two = finishedOrders();
    BulkLoad.load(
        connection, StoredOrder.placed(connection, two.getFirst(), two.getLast()), FIRST_ORDERS);
    Supplier<String> order = anyOrder();
    new Contest(processors).warmUp(Calls.of(server, "getOrder", order::get));
  }

  /** Waits until nothing is due. */
  void settle() throws SQLException, InterruptedException {
    await("SELECT count(*) FROM due_work WHERE due_at < '2900-01-01'");
  }

  Path data() {
    return server.data();
  }

  /** Calls that place an order each. */
  Calls placing() {
    return Calls.of(
        server, "placeOrder", () -> OrderLoad.order("bench-" + orders.incrementAndGet()));
  }

  /** The rows of an order that waits to be finished. */
  StoredOrder placedOrder() throws Exception {
    Calls placing = placing();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String first = refNo(placing);
      String second = refNo(placing);
      StoredOrder order = atOnce(() -> StoredOrder.placed(connection, first, second));
      List<String> tables = order.all().stream().map(StoredOrder.Rows::table).toList();
      if (tables.containsAll(List.of("due_work", "orders"))
          && order.value("orders", "finished_at").shared() == null) {
        return order;
      }
    }
    throw new IllegalStateException("Orders are finished sooner than they can be looked at.");
  }

  private interface Snapshot {
    StoredOrder read() throws SQLException;
  }

  /** Reads all tables as they are at one moment; the orders will be finished meanwhile. */
  private StoredOrder atOnce(Snapshot snapshot) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      return snapshot.read();
    } finally {
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  /** The references of two orders that were finished, each in a turn of its own. */
  List<String> finishedOrders() throws Exception {
    List<String> refNos = new ArrayList<>();
    Calls placing = placing();
    for (int n = 0; n < 2; n++) {
      String refNo = refNo(placing);
      await("SELECT count(*) FROM due_work WHERE reference = '%s'".formatted(refNo));
      refNos.add(refNo);
    }
    return refNos;
  }

  private static String refNo(Calls placing) throws Exception {
    return placing.once().get("RefNo").asString();
  }

  /** Waits until a count is nought. */
  void await(String sql) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (number(sql) > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("This does not come to an end: " + sql);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** One number that is asked for. */
  double number(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  /** Any of some thousand orders, another one each time. */
  Supplier<String> anyOrder() throws SQLException {
    List<String> refNos = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT ref_no FROM orders ORDER BY random() LIMIT 5000");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        refNos.add(rows.getString(1));
      }
    }
    return () -> refNos.get(ThreadLocalRandom.current().nextInt(refNos.size()));
  }

  /** The most memory that the server has held so far, in MiB. */
  long memory() throws IOException {
    Path status = Path.of("/proc", Long.toString(server.handle().pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
