package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A gateway with books of its own, for cards of holders called Faulty, at whose boundaries things
 * go wrong: by chance, but the same for the same seed. One for all nodes.
 */
@Component
@Order(0)
class FaultyGateway implements GatewayAdapter {
  static final String NAME = "faulty";
  static final String HOLDER = "Faulty Doe";

  /** Where it goes wrong. */
  enum Fault {
    NONE,
    /** The node dies before the attempt is written. */
    BEFORE_ATTEMPT,
    /** The node dies before the gateway is asked. */
    AFTER_ATTEMPT,
    /** The request is lost on the way. */
    LOST_REQUEST,
    /** The answer is lost on the way. */
    LOST_ANSWER,
    /** The node dies before the outcome is written. */
    AFTER_ANSWER,
    /** The callback is faster than the answer. */
    CALLBACK_FIRST
  }

  /** The end of a node, as far as one request is concerned: nobody catches it. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
      super("The node dies here, on purpose", null, false, false);
    }
  }

  /** What the gateway has done with an attempt. */
  static final class Entry {
    final String kind;
    final String target;
    final BigDecimal amount;
    volatile String result;

    Entry(String kind, String target, BigDecimal amount, String result) {
      this.kind = kind;
      this.target = target;
      this.amount = amount;
      this.result = result;
    }
  }

  /** Tells a server of an attempt. */
  interface Caller {
    void tell(String attempt);
  }

  /** By attempt: the second time is the first. */
  static final Map<String, Entry> BOOKS = new ConcurrentHashMap<>();

  private static final Map<String, AtomicInteger> TIMES = new ConcurrentHashMap<>();
  static volatile boolean faulty;
  static volatile long seed;
  static volatile @Nullable Caller caller;

  /** The same number for the same thing, each time that it happens. */
  static SplittableRandom chance(String what) {
    int times = TIMES.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    return new SplittableRandom(seed * 31 + (what + times).hashCode());
  }

  private static Fault fault(String boundary, GatewayCommand command) {
    if (!faulty) {
      return Fault.NONE;
    }
    SplittableRandom chance = chance(boundary + command.getClass() + command.attempt());
    Fault[] all = Fault.values();
    return chance.nextInt(100) < 50 ? Fault.NONE : all[chance.nextInt(all.length)];
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Merchant merchant, GatewayCommand charge) {
    return charge instanceof GatewayCommand.Authorize authorize
        && authorize.instrument() instanceof Card card
        && card.holderName().equals(HOLDER);
  }

  @Override
  public GatewayCall call(GatewayCommand command, GatewayAccess access) {
    if (fault("call", command) == Fault.BEFORE_ATTEMPT) {
      throw new Death();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", command.getClass().getSimpleName());
    body.put("attempt", command.attempt());
    switch (command) {
      case GatewayCommand.Authorize charge -> body.put("amount", charge.amount());
      case GatewayCommand.Capture capture -> {
        body.put("target", capture.authorization());
        body.put("amount", capture.amount());
      }
      case GatewayCommand.VoidAuthorization undo -> body.put("target", undo.authorization());
      case GatewayCommand.Refund refund -> {
        body.put("target", refund.authorization());
        body.put("amount", refund.amount());
      }
      case GatewayCommand.Find _ -> {}
      default -> throw new IllegalArgumentException(command.toString());
    }
    body.put("fault", fault("line", command).name());
    return new GatewayCall("POST", "/", Map.of(), Json.write(body), Map.of());
  }

  @Override
  public Optional<Line> line() {
    return Optional.of((call, _) -> answer(Json.parse(call.body())));
  }

  private static GatewayReply answer(JsonNode body) {
    String attempt = body.get("attempt").asString();
    Fault fault = Fault.valueOf(body.get("fault").asString());
    if (fault == Fault.AFTER_ATTEMPT) {
      throw new Death();
    }
    if (fault == Fault.LOST_REQUEST) {
      throw new IllegalStateException("the request was lost");
    }
    String result = done(body, attempt);
    if (fault == Fault.LOST_ANSWER) {
      throw new IllegalStateException("the answer was lost");
    }
    if (fault == Fault.AFTER_ANSWER) {
      throw new Death();
    }
    Caller told = caller;
    if (fault == Fault.CALLBACK_FIRST && told != null) {
      told.tell(attempt);
    }
    return new GatewayReply(200, result);
  }

  private static String done(JsonNode body, String attempt) {
    String kind = body.get("kind").asString();
    if (kind.equals("Find")) {
      Entry entry = BOOKS.get(attempt);
      return entry == null ? "missing" : entry.result;
    }
    return BOOKS.computeIfAbsent(
            attempt,
            _ -> {
              BigDecimal amount =
                  body.has("amount") ? body.get("amount").decimalValue() : BigDecimal.ZERO;
              String target = body.path("target").asString("");
              return new Entry(kind, target, amount, result(kind, attempt, target));
            })
        .result;
  }

  /** A charge is collected once, and not when it was given free. */
  private static String result(String kind, String attempt, String target) {
    if (kind.equals("Authorize")) {
      int dice = chance("bank" + attempt).nextInt(100);
      return dice < 60 ? "approved" : dice < 80 ? "declined" : "pending";
    }
    boolean again =
        BOOKS.values().stream()
            .anyMatch(
                entry ->
                    entry.target.equals(target)
                        && !entry.kind.equals("Refund")
                        && entry.result.equals("approved"));
    return again ? "refused" : "approved";
  }

  @Override
  public GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    return outcome(command.attempt(), reply.body());
  }

  static GatewayOutcome outcome(String attempt, String result) {
    return switch (result) {
      case "approved" -> new GatewayOutcome.Approved(attempt, null);
      case "pending" -> new GatewayOutcome.Pending(attempt);
      case "missing" -> new GatewayOutcome.Missing();
      case "declined" -> new GatewayOutcome.Declined(attempt, ResponseCodes.decline("05", null));
      case "refused" -> new GatewayOutcome.Declined(attempt, ResponseCodes.decline("12", null));
      default -> throw new IllegalArgumentException(result);
    };
  }
}
