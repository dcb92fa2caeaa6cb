package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Instrument;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The simulator as far as it simulates trouble: a gateway like any outside, but for the way to it.
 * The bank behind it keeps no books: what it decides follows from what it is asked, so it says the
 * same after a restart and on every node.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulatedBank implements GatewayAdapter, Line {
  static final String NAME = "simulated-bank";

  /** What a charge is called that will be disputed. */
  static final String DISPUTED = "disputed-";

  /** How long the bank takes that takes long. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final Duration SOON = Duration.ofSeconds(10);

  private final DueWork dueWork;
  private final WallClock clock;

  SimulatedBank(DueWork dueWork, WallClock clock) {
    this.dueWork = dueWork;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Merchant merchant, GatewayCommand charge) {
    return merchant.sandbox() && Trouble.of(charge).isPresent();
  }

  @Override
  public Optional<String> hint(GatewayCommand command) {
    return Trouble.of(command).map(Trouble::hint);
  }

  @Override
  public Optional<Line> line() {
    return Optional.of(this);
  }

  @Override
  public GatewayCall call(GatewayCommand command, GatewayAccess access) {
    return switch (command) {
      case GatewayCommand.Authorize charge ->
          call("charges", command, charge.instrument(), charge.amount());
      case GatewayCommand.ChargeStored charge ->
          call("charges", command, charge.instrument(), charge.amount());
      case GatewayCommand.SetUp check ->
          call("checks", command, check.instrument(), BigDecimal.ZERO);
      case GatewayCommand.Capture capture -> call("captures", command, null, capture.amount());
      case GatewayCommand.VoidAuthorization _ -> call("voids", command, null, BigDecimal.ZERO);
      case GatewayCommand.Refund refund -> call("refunds", command, null, refund.amount());
      case GatewayCommand.AcceptDispute _ -> call("disputes", command, null, BigDecimal.ZERO);
      case GatewayCommand.DefendDispute _ -> call("disputes", command, null, BigDecimal.ZERO);
      case Find find -> finding(find);
    };
  }

  private static GatewayCall call(
      String path, GatewayCommand command, @Nullable Instrument instrument, BigDecimal amount) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("attempt", command.attempt());
    body.put("amount", amount);
    Map<String, String> secrets = Map.of();
    switch (instrument) {
      case Card card -> {
        body.put("holder", card.holderName().replace("{{", "{ {"));
        body.put("number", GatewayCall.place("number"));
        body.put("code", GatewayCall.place("code"));
        secrets = Map.of("number", card.number(), "code", card.securityCode());
      }
      case StoredMethod stored -> body.put("token", stored.token());
      case null -> {}
    }
    return new GatewayCall("POST", "/" + path, Map.of(), Json.write(body), secrets);
  }

  private static GatewayCall finding(Find find) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("attempt", find.attempt());
    body.put("trouble", find.hint());
    body.put("since", find.askedAt().toString());
    return new GatewayCall("POST", "/finds", Map.of(), Json.write(body), Map.of());
  }

  @Override
  public GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    JsonNode body = Json.parse(reply.body());
    String reference = body.path("reference").asString("");
    return switch (body.path("result").asString()) {
      case "approved" -> new GatewayOutcome.Approved(reference, null);
      case "pending" -> new GatewayOutcome.Pending(reference);
      case "missing" -> new GatewayOutcome.Missing();
      case "declined" ->
          new GatewayOutcome.Declined(
              reference,
              ResponseCodes.decline(
                  body.path("code").asString(), body.path("advice").stringValue(null)));
      default -> new GatewayOutcome.Unknown("the simulated bank says " + reply.status());
    };
  }

  /** What the simulated bank does. */
  @Override
  public GatewayReply send(GatewayCall call, GatewayAccess access) {
    JsonNode body = Json.parse(call.filled(call.body()));
    String attempt = body.path("attempt").asString();
    if (call.path().equals("/finds")) {
      Trouble trouble = Trouble.ofHint(body.path("trouble").stringValue(null));
      Duration age = Duration.between(Instant.parse(body.path("since").asString()), clock.now());
      return found(attempt, trouble, age);
    }
    boolean charges = !call.path().equals("/captures") && !call.path().equals("/voids");
    Trouble trouble =
        charges
            ? Trouble.of(body.path("holder").asString(""), body.path("amount").decimalValue())
                .orElse(null)
            : null;
    return answer(attempt, trouble);
  }

  private static GatewayReply answer(String attempt, @Nullable Trouble trouble) {
    if (trouble == null) {
      return said("approved", attempt, null);
    }
    return switch (trouble.kind()) {
      case LOST_ANSWER, LOST_COMMAND, LATE_ANSWER, CALLBACK ->
          throw new IllegalStateException("no answer from the simulated bank");
      case PENDING, DOUBTFUL -> said("pending", attempt, null);
      case TWICE -> said("approved", attempt, null);
      case DISPUTED -> said("approved", DISPUTED + attempt, null);
      case DECLINED -> said("declined", attempt, trouble);
    };
  }

  /** What it says of an attempt that it was asked for a while ago. */
  private static GatewayReply found(String attempt, @Nullable Trouble trouble, Duration age) {
    if (trouble == null) {
      return said("approved", attempt, null);
    }
    return switch (trouble.kind()) {
      case LOST_COMMAND -> said("missing", attempt, null);
      case LATE_ANSWER ->
          age.compareTo(LONG) < 0 ? new GatewayReply(503, "{}") : said("approved", attempt, null);
      case PENDING, DOUBTFUL ->
          age.compareTo(LONG) < 0 ? said("pending", attempt, null) : decided(attempt, trouble);
      case DISPUTED -> said("approved", DISPUTED + attempt, null);
      case DECLINED -> said("declined", attempt, trouble);
      case LOST_ANSWER, CALLBACK, TWICE -> said("approved", attempt, null);
    };
  }

  private static GatewayReply decided(String attempt, Trouble trouble) {
    return trouble.kind() == Trouble.Kind.DOUBTFUL
        ? said("declined", attempt, new Trouble(Trouble.Kind.DECLINED, "59", null))
        : said("approved", attempt, null);
  }

  /** What a callback tells of an attempt in the end. */
  GatewayOutcome told(Find find) {
    return outcome(find, found(find.attempt(), Trouble.ofHint(find.hint()), LONG));
  }

  private static GatewayReply said(String result, String reference, @Nullable Trouble trouble) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("result", result);
    body.put("reference", reference);
    body.put("code", trouble == null ? null : trouble.code());
    body.put("advice", trouble == null ? null : trouble.advice());
    return new GatewayReply(200, Json.write(body));
  }

  /** Its callbacks are due work: they are sent whatever becomes of this node. */
  @Override
  public void arrange(WriteBatch batch, long attemptId, GatewayCommand command) {
    String reference = String.valueOf(attemptId);
    if (command instanceof GatewayCommand.Capture capture
        && capture.authorization().startsWith(DISPUTED)) {
      dueWork.addAfter(batch, SOON, SimulatedCallback.DISPUTE, reference);
    }
    Trouble trouble = Trouble.of(command).orElse(null);
    int callbacks =
        switch (trouble == null ? null : trouble.kind()) {
          case PENDING, DOUBTFUL, CALLBACK -> 1;
          case TWICE -> 2;
          case null, default -> 0;
        };
    for (int n = 0; n < callbacks; n++) {
      dueWork.addAfter(batch, SOON, SimulatedCallback.KIND, reference);
    }
  }
}
