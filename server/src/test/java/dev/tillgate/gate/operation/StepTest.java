package dev.tillgate.gate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.PositionalArguments;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A call that asks somebody outside, and is repeated meanwhile or after it went wrong. */
class StepTest {
  private static final JsonText TEXT = new JsonText();

  /** An operation whose outside world is whatever a test says. */
  static final class Bank implements OperationSet {
    private final Supplier<String> outside;

    Bank(Supplier<String> outside) {
      this.outside = outside;
    }

    @Operation(value = "Asks the bank.", rest = "POST /bank/")
    public Write<String> askBank(Caller caller, String question) {
      return Write.of(caller.moment().batch(), "pending")
          .then(
              new Step<>(
                  "the bank about " + question,
                  outside,
                  reply -> Write.of(caller.moment().batch(), reply)));
    }
  }

  private final String key = UUID.randomUUID().toString();
  private final ApiClient client = TestServer.demoCopy();

  @Test
  void repetition_whileTheBankIsAsked_isPutOff_andThenAnsweredAlike() {
    Bank[] bank = new Bank[1];
    bank[0] =
        new Bank(
            () -> {
              assertThatExceptionOfType(Fault.class)
                  .isThrownBy(() -> ask(bank[0], "money", key, null))
                  .matches(fault -> fault.code() == RequestFault.IDEMPOTENCY_KEY_IN_USE);
              return "granted";
            });
    assertThat(ask(bank[0], "money", key, null)).isEqualTo("granted");
    assertThat(ask(bank[0], "money", key, null)).hasToString("\"granted\"");
  }

  @Test
  void bankThatDoesNotAnswer_leavesWhatHoldsMeanwhile() {
    Bank silent =
        new Bank(
            () -> {
              throw new IllegalStateException("no answer in time");
            });
    assertThat(ask(silent, "money", key, null)).isEqualTo("pending");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> ask(silent, "money", key, null))
        .matches(fault -> fault.code() == RequestFault.IDEMPOTENCY_KEY_IN_USE);
    TestServer.advance(Duration.ofMinutes(1));
    assertThat(ask(silent, "money", key, null)).hasToString("\"pending\"");
  }

  @Test
  void plan_saysWhoWouldBeAsked_andAsksNobody() {
    Bank never =
        new Bank(
            () -> {
              throw new AssertionError("asked");
            });
    Object plan = ask(never, "money", null, "only");
    assertThat(plan)
        .isInstanceOfSatisfying(
            Plan.class, told -> assertThat(told.asks()).isEqualTo("the bank about money"));
  }

  private @Nullable Object ask(
      Bank bank, String question, @Nullable String idempotencyKey, @Nullable String plan) {
    OperationModel operation =
        OperationCatalog.read(List.of(bank)).find(Edition.V6, "askBank").orElseThrow();
    List<JsonNode> values =
        Stream.of(client.login(), question)
            .<JsonNode>map(JsonNodeFactory.instance::stringNode)
            .toList();
    CallContext context =
        new CallContext(
            new Origin("127.0.0.1", "rpc", "6.0", UUID.randomUUID().toString()),
            idempotencyKey,
            plan,
            (name, value) -> {});
    return MadeUp.runner().run(PositionalArguments.typed(operation, values, TEXT, context));
  }
}
