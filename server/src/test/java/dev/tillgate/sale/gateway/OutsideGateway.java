package dev.tillgate.sale.gateway;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CustomerStep;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Authorize;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A gateway that one must ask outside, for cards of holders called Outside. */
@Component
@Order(0)
class OutsideGateway implements GatewayAdapter {
  /** Longer than anybody waits for an answer. */
  static final Duration LONG = Duration.ofMinutes(6);

  /** The holder of a card that is charged by a server that dies before it hears so. */
  static final String FATAL = "Outside Fatal";

  /** The holder of a card of a server that dies before the gateway hears of the charge. */
  static final String DOOMED = "Outside Doomed";

  /** How a server ends that dies so. */
  static final int KILLED = 137;

  private static final String HOLDER = "Outside ";

  /** What the payments' rows said while the gateway was asked to charge, by attempt. */
  final Map<String, String> seen = new ConcurrentHashMap<>();

  /** What the gateway was asked for, as kind and attempt. */
  final Queue<String> asked = new ConcurrentLinkedQueue<>();

  /** What it knows, by attempt; a test may change it behind the server's back. */
  final Map<String, GatewayOutcome> books = new ConcurrentHashMap<>();

  /** What it answers next to a kind of command, instead of doing what it is asked. */
  final Map<AttemptKind, GatewayOutcome> moods = new ConcurrentHashMap<>();

  /** What it waits for before it answers to what is no charge. */
  volatile @Nullable CountDownLatch hangs;

  private final JdbcClient jdbc;

  OutsideGateway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "outside";
  }

  @Override
  public boolean takes(Merchant merchant, GatewayCommand charge) {
    return charge instanceof Authorize authorize
        && authorize.instrument() instanceof Card card
        && card.holderName().startsWith(HOLDER);
  }

  @Override
  public GatewayCall call(GatewayCommand command, GatewayAccess access) {
    Card card =
        command instanceof Authorize charge && charge.instrument() instanceof Card paid
            ? paid
            : null;
    Map<String, Object> body =
        card == null
            ? Map.of("kind", kind(command))
            : Map.of(
                "kind", kind(command),
                "holder", card.holderName(),
                "number", GatewayCall.place("number"),
                "code", GatewayCall.place("code"));
    return new GatewayCall(
        "POST",
        "/" + command.attempt(),
        Map.of(),
        Json.write(body),
        card == null ? Map.of() : Map.of("number", card.number(), "code", card.securityCode()));
  }

  private static String kind(GatewayCommand command) {
    return switch (command) {
      case Authorize _, GatewayCommand.ChargeStored _ -> AttemptKind.AUTHORIZE.name();
      case GatewayCommand.SetUp _ -> AttemptKind.SET_UP.name();
      case GatewayCommand.Capture _ -> AttemptKind.CAPTURE.name();
      case GatewayCommand.VoidAuthorization _ -> AttemptKind.VOID.name();
      case GatewayCommand.Refund _ -> AttemptKind.REFUND.name();
      case GatewayCommand.AcceptDispute _ -> AttemptKind.DISPUTE_ACCEPT.name();
      case GatewayCommand.DefendDispute _ -> AttemptKind.DISPUTE_DEFEND.name();
      case Find _ -> "FIND";
    };
  }

  @Override
  public Optional<Line> line() {
    return Optional.of((call, _) -> answer(call));
  }

  @Override
  public GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    return switch (reply.body()) {
      case "missing" -> new GatewayOutcome.Missing();
      case "approved" -> new GatewayOutcome.Approved("out-" + command.attempt(), null);
      case "pending" -> new GatewayOutcome.Pending("out-" + command.attempt());
      case "page" ->
          new GatewayOutcome.NeedsCustomer(
              "out-" + command.attempt(),
              new CustomerStep(
                  CustomerStep.Kind.THREE_D_SECURE,
                  "https://bank.example/check",
                  "GET",
                  Map.of("token", "t1")));
      case "unknown" -> new GatewayOutcome.Unknown("a fault of the gateway");
      default -> new GatewayOutcome.Declined(null, ResponseCodes.decline(reply.body(), null));
    };
  }

  private GatewayReply answer(GatewayCall call) {
    JsonNode body = Json.parse(call.filled(call.body()));
    String attempt = call.path().substring(1);
    String kind = body.get("kind").asString();
    asked.add(kind + " " + attempt);
    hang(kind);
    if (kind.equals("FIND")) {
      return said(found(attempt));
    }
    if (kind.equals("AUTHORIZE")) {
      return said(charge(attempt, body.get("holder").asString().substring(HOLDER.length())));
    }
    GatewayOutcome mood = moods.remove(AttemptKind.valueOf(kind));
    GatewayOutcome outcome = mood == null ? new GatewayOutcome.Approved(null, null) : mood;
    books.put(attempt, outcome);
    return said(outcome);
  }

  private void hang(String kind) {
    CountDownLatch latch = hangs;
    if (latch != null && !kind.equals("AUTHORIZE")) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private GatewayOutcome charge(String attempt, String behaviour) {
    seen.put(attempt, status(attempt));
    if (behaviour.equals("Doomed")) {
      Runtime.getRuntime().halt(KILLED);
    }
    if (behaviour.equals("Never")) {
      throw new IllegalStateException("no connection");
    }
    GatewayOutcome outcome =
        switch (behaviour) {
          case "Poor" -> declined("51");
          case "Stolen" -> declined("43");
          case "Pending" -> new GatewayOutcome.Pending(null);
          case "Page" ->
              new GatewayOutcome.NeedsCustomer(
                  null, new CustomerStep(CustomerStep.Kind.REDIRECT, "", "", Map.of()));
          default -> new GatewayOutcome.Approved(null, null);
        };
    books.put(attempt, outcome);
    if (behaviour.equals("Fatal")) {
      die(attempt);
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

  static GatewayOutcome declined(String code) {
    return new GatewayOutcome.Declined(null, ResponseCodes.decline(code, null));
  }

  private static GatewayReply said(GatewayOutcome outcome) {
    return new GatewayReply(
        200,
        switch (outcome) {
          case GatewayOutcome.Approved _ -> "approved";
          case GatewayOutcome.Pending _ -> "pending";
          case GatewayOutcome.NeedsCustomer _ -> "page";
          case GatewayOutcome.Declined declined -> declined.why().code();
          case GatewayOutcome.Unknown _ -> "unknown";
          case GatewayOutcome.Missing _ -> "missing";
        });
  }

  private GatewayOutcome found(String attempt) {
    if (book(attempt).toFile().delete()) {
      books.put(attempt, new GatewayOutcome.Approved(null, null));
    }
    GatewayOutcome known = books.get(attempt);
    return known == null ? new GatewayOutcome.Missing() : known;
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
