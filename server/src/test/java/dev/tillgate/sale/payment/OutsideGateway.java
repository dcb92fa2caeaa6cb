package dev.tillgate.sale.payment;

import dev.tillgate.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A gateway that one must ask outside, for cards of holders called Outside. */
@Component
@Order(0)
class OutsideGateway implements PaymentGateway {
  /** Longer than anybody waits for an answer. */
  static final Duration LONG = Duration.ofMinutes(6);

  /** The holder of a card that is charged by a server that dies before it hears so. */
  static final String FATAL = "Outside Fatal";

  /** How a server ends that dies so. */
  static final int KILLED = 137;

  private static final String HOLDER = "Outside ";

  /** What the payments' rows said while the gateway was asked, by attempt. */
  final Map<String, String> seen = new ConcurrentHashMap<>();

  private final Map<String, Outcome> taken = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  OutsideGateway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "outside";
  }

  @Override
  public boolean takes(Charge charge) {
    return charge.card().holderName().startsWith(HOLDER);
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public Outcome authorize(Charge charge) {
    seen.put(charge.attempt(), status(charge.attempt()));
    String behaviour = charge.card().holderName().substring(HOLDER.length());
    if (behaviour.equals("Never")) {
      throw new IllegalStateException("no connection");
    }
    Outcome outcome =
        behaviour.equals("Poor") ? new Declined("Insufficient funds") : new Approved();
    taken.put(charge.attempt(), outcome);
    if (behaviour.equals("Fatal")) {
      die(charge.attempt());
    }
    if (behaviour.equals("Lost")) {
      throw new IllegalStateException("the answer was lost");
    }
    if (behaviour.equals("Late")) {
      TestServer.advance(LONG);
      TestServer.runDue();
    }
    return outcome;
  }

  @Override
  public Optional<Outcome> find(String attempt) {
    if (book(attempt).toFile().delete()) {
      taken.put(attempt, new Approved());
    }
    return Optional.ofNullable(taken.get(attempt));
  }

  private static void die(String attempt) {
    try {
      Files.createFile(book(attempt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().halt(KILLED);
  }

  /** What the gateway remembers of an attempt whatever becomes of the server. */
  private static Path book(String attempt) {
    String directory = System.getProperty("outside.books", System.getProperty("java.io.tmpdir"));
    return Path.of(directory, "outside-" + attempt);
  }

  private String status(String attempt) {
    long paymentId = Long.parseLong(attempt.substring(attempt.indexOf('-') + 1));
    return jdbc.sql("SELECT status FROM payment WHERE payment_id = ?")
        .param(paymentId)
        .query(String.class)
        .single();
  }
}
