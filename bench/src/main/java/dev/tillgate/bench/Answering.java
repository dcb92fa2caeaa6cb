package dev.tillgate.bench;

import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Reads beside a servlet that answers as many bytes without looking for anything. */
record Answering(Shop shop, Report report) {
  private static final int CLIENTS = 8;

  void run() throws Exception {
    report.title("Answering, beside a bare servlet (compare p99)");
    Supplier<String> order = shop.anyOrder();
    add("getOrder", order::get);
    add("getProductByCode", () -> "GUARD-M");
  }

  private void add(String operation, Supplier<Object> argument) throws Exception {
    Calls calls = Calls.of(shop.server(), operation, argument);
    int bytes = JsonMapper.shared().writeValueAsBytes(calls.once()).length;
    try (BareServlet.Running bare = BareServlet.Running.start(bytes)) {
      report.add(new Contest(shop.processors()).run(operation, CLIENTS, calls, bare.calls()));
    }
  }
}
