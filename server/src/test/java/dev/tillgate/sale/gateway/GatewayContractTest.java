package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import dev.tillgate.presubmit.Repository;
import dev.tillgate.sale.gateway.GatewayStage.Wish;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Authorize;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.GatewayOutcome.Approved;
import dev.tillgate.sale.payment.port.GatewayOutcome.Declined;
import dev.tillgate.sale.payment.port.GatewayOutcome.Missing;
import dev.tillgate.sale.payment.port.GatewayOutcome.NeedsCustomer;
import dev.tillgate.sale.payment.port.GatewayOutcome.Pending;
import dev.tillgate.sale.payment.port.GatewayOutcome.Unknown;
import dev.tillgate.sale.payment.port.Retry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every gateway does, told case by case; docs/gateways.md lists them. */
class GatewayContractTest {
  private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
  private static final BigDecimal AMOUNT = new BigDecimal("12.10");
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  private static final Map<String, Consumer<GatewayStage>> CASES = cases();

  private static final Map<String, Supplier<GatewayStage>> GATEWAYS =
      new TreeMap<>(
          Map.of(
              "Hyperswitch", HyperswitchStage::new,
              "Simulated bank", SimulatorStage::new,
              "Stripe", StripeStage::new));

  private static Map<String, Consumer<GatewayStage>> cases() {
    Map<String, Consumer<GatewayStage>> cases = new LinkedHashMap<>();
    cases.put("a good card is approved and gets a name", GatewayContractTest::approved);
    cases.put("the same charge asked twice is one", GatewayContractTest::twice);
    cases.put("a poor card is declined until later", GatewayContractTest::poor);
    cases.put("a stolen card is declined for ever", GatewayContractTest::stolen);
    cases.put("a charge whose answer is lost is found", GatewayContractTest::lostAnswer);
    cases.put("a charge that never arrived is missing", GatewayContractTest::never);
    cases.put("a pending charge is pending until it is told of", GatewayContractTest::pending);
    cases.put("a shopper who must go somewhere is told where", GatewayContractTest::challenged);
    cases.put("a capture collects, and is found", GatewayContractTest::capture);
    cases.put("a capture that never arrived is missing", GatewayContractTest::captureNever);
    cases.put("a void gives free, and is found", GatewayContractTest::voided);
    cases.put("what is collected is not given free", GatewayContractTest::voidedTooLate);
    cases.put("refunds of parts are told apart", GatewayContractTest::refunds);
    cases.put("what was set up is charged without the shopper", GatewayContractTest::stored);
    cases.put("a dispute is answered, and accepted", GatewayContractTest::disputes);
    cases.put("a fault of the gateway says nothing", GatewayContractTest::faults);
    cases.put("no secret is in a recorded request", GatewayContractTest::secrets);
    cases.put("a callback that is not signed is refused", GatewayContractTest::callbacks);
    return cases;
  }

  @TestFactory
  Stream<DynamicContainer> contract() {
    return GATEWAYS.entrySet().stream()
        .map(gateway -> DynamicContainer.dynamicContainer(gateway.getKey(), tests(gateway)));
  }

  private static Stream<DynamicTest> tests(Map.Entry<String, Supplier<GatewayStage>> gateway) {
    Map<String, String> deviations = deviations(gateway.getValue());
    return CASES.entrySet().stream()
        .filter(told -> !deviations.containsKey(told.getKey()))
        .map(
            told ->
                DynamicTest.dynamicTest(
                    told.getKey(),
                    () -> {
                      try (GatewayStage stage = gateway.getValue().get()) {
                        told.getValue().accept(stage);
                      }
                    }));
  }

  private static Map<String, String> deviations(Supplier<GatewayStage> gateway) {
    try (GatewayStage stage = gateway.get()) {
      assertThat(CASES.keySet()).containsAll(stage.deviations().keySet());
      return stage.deviations();
    }
  }

  @Test
  void guide_listsEveryCase_andWhoTakesPart() {
    String guide = Repository.text(Repository.file("docs/gateways.md"));
    List<Map<String, String>> deviations =
        GATEWAYS.values().stream().map(GatewayContractTest::deviations).toList();
    assertThat(guide).contains("| Case | " + String.join(" | ", GATEWAYS.keySet()) + " |");
    assertThat(CASES.keySet())
        .allSatisfy(
            told ->
                assertThat(guide)
                    .contains(
                        deviations.stream()
                            .map(all -> all.containsKey(told) ? "–" : "yes")
                            .collect(Collectors.joining(" | ", "| " + told + " | ", " |"))));
  }

  private static String attempt() {
    return "7-" + ATTEMPTS.incrementAndGet();
  }

  private static Authorize charge(GatewayStage stage, Wish wish) {
    return new Authorize(
        attempt(), stage.instrument(wish), AMOUNT, EUR, 1, false, "https://shop.example/ok");
  }

  private static Find find(
      GatewayStage stage, GatewayCommand command, AttemptKind kind, @Nullable String target) {
    return new Find(
        command.attempt(),
        kind,
        target,
        null,
        stage.hint(command).orElse(null),
        TestServer.now().minus(Duration.ofMinutes(1)),
        TestServer.now());
  }

  private static String authorized(GatewayStage stage) {
    return reference(stage.ask(charge(stage, Wish.APPROVED)));
  }

  private static String collected(GatewayStage stage) {
    String held = authorized(stage);
    assertThat(stage.ask(new GatewayCommand.Capture(attempt(), held, AMOUNT, EUR)))
        .isInstanceOf(Approved.class);
    return held;
  }

  private static String reference(GatewayOutcome outcome) {
    return switch (outcome) {
      case Approved(var reference, _) -> Objects.requireNonNull(reference);
      case Pending(var reference) -> Objects.requireNonNull(reference);
      default -> throw new AssertionError(outcome.toString());
    };
  }

  private static void approved(GatewayStage stage) {
    assertThat(authorized(stage)).isNotBlank();
  }

  private static void twice(GatewayStage stage) {
    Authorize charge = charge(stage, Wish.APPROVED);
    assertThat(reference(stage.ask(charge)))
        .isEqualTo(reference(again(stage, charge, AttemptKind.AUTHORIZE, null)));
  }

  /**
   * The same command once more; a gateway may say that it has it already, and must find it then.
   */
  private static GatewayOutcome again(
      GatewayStage stage, GatewayCommand command, AttemptKind kind, @Nullable String target) {
    GatewayOutcome outcome = stage.ask(command);
    return outcome instanceof Unknown ? stage.ask(find(stage, command, kind, target)) : outcome;
  }

  private static void poor(GatewayStage stage) {
    assertThat(stage.ask(charge(stage, Wish.POOR)))
        .isInstanceOfSatisfying(
            Declined.class,
            declined -> {
              assertThat(declined.why().code()).isEqualTo("51");
              assertThat(declined.why().retry()).isEqualTo(Retry.LATER);
              assertThat(declined.why().text()).containsIgnoringCase("insufficient funds");
            });
  }

  private static void stolen(GatewayStage stage) {
    assertThat(stage.ask(charge(stage, Wish.STOLEN)))
        .isInstanceOfSatisfying(
            Declined.class, declined -> assertThat(declined.why().retry()).isEqualTo(Retry.NEVER));
  }

  private static void lostAnswer(GatewayStage stage) {
    Authorize charge = charge(stage, Wish.LOST_ANSWER);
    assertThatThrownBy(() -> stage.ask(charge)).isInstanceOf(IllegalStateException.class);
    assertThat(stage.ask(find(stage, charge, AttemptKind.AUTHORIZE, null)))
        .isInstanceOf(Approved.class);
  }

  private static void never(GatewayStage stage) {
    authorized(stage);
    Authorize charge = charge(stage, Wish.NEVER);
    assertThat(stage.ask(find(stage, charge, AttemptKind.AUTHORIZE, null)))
        .isInstanceOf(Missing.class);
  }

  private static void pending(GatewayStage stage) {
    Authorize charge = charge(stage, Wish.PENDING);
    String held = reference(stage.ask(charge));
    assertThat(stage.ask(find(stage, charge, AttemptKind.AUTHORIZE, null)))
        .isInstanceOf(Pending.class);
    Webhook webhook = stage.approval(held, stage.access().webhookSecret());
    assertThat(stage.adapter().news(webhook, stage.access(), TestServer.now()))
        .singleElement()
        .isInstanceOfSatisfying(
            GatewayNews.OfAttempt.class,
            news -> {
              assertThat(news.key()).isEqualTo(charge.attempt());
              assertThat(news.outcome()).isInstanceOf(Approved.class);
            });
  }

  private static void challenged(GatewayStage stage) {
    assertThat(stage.ask(charge(stage, Wish.CHALLENGED)))
        .isInstanceOfSatisfying(
            NeedsCustomer.class, needs -> assertThat(needs.step().href()).startsWith("https://"));
  }

  private static void capture(GatewayStage stage) {
    String held = authorized(stage);
    GatewayCommand capture = new GatewayCommand.Capture(attempt(), held, AMOUNT, EUR);
    assertThat(stage.ask(capture)).isInstanceOf(Approved.class);
    assertThat(stage.ask(find(stage, capture, AttemptKind.CAPTURE, held)))
        .isInstanceOf(Approved.class);
    assertThat(stage.ask(new GatewayCommand.Capture(attempt(), held, AMOUNT, EUR)))
        .as("what was collected before is no refusal")
        .isInstanceOf(Approved.class);
  }

  private static void captureNever(GatewayStage stage) {
    String held = authorized(stage);
    GatewayCommand capture = new GatewayCommand.Capture(attempt(), held, AMOUNT, EUR);
    assertThat(stage.ask(find(stage, capture, AttemptKind.CAPTURE, held)))
        .isInstanceOf(Missing.class);
  }

  private static void voided(GatewayStage stage) {
    String held = authorized(stage);
    GatewayCommand undo = new GatewayCommand.VoidAuthorization(attempt(), held);
    assertThat(stage.ask(undo)).isInstanceOf(Approved.class);
    assertThat(stage.ask(find(stage, undo, AttemptKind.VOID, held))).isInstanceOf(Approved.class);
  }

  private static void voidedTooLate(GatewayStage stage) {
    String held = collected(stage);
    assertThat(stage.ask(new GatewayCommand.VoidAuthorization(attempt(), held)))
        .isInstanceOf(Declined.class);
  }

  private static void refunds(GatewayStage stage) {
    String held = collected(stage);
    GatewayCommand first = new GatewayCommand.Refund(attempt(), held, new BigDecimal("2.00"), EUR);
    GatewayCommand second = new GatewayCommand.Refund(attempt(), held, new BigDecimal("3.00"), EUR);
    String name = reference(stage.ask(first));
    assertThat(reference(again(stage, first, AttemptKind.REFUND, held))).isEqualTo(name);
    assertThat(stage.ask(find(stage, second, AttemptKind.REFUND, held)))
        .isInstanceOf(Missing.class);
    assertThat(reference(stage.ask(second))).isNotEqualTo(name);
    assertThat(stage.ask(find(stage, second, AttemptKind.REFUND, held)))
        .isInstanceOf(Approved.class);
  }

  private static void stored(GatewayStage stage) {
    GatewayOutcome setUp =
        stage.ask(new GatewayCommand.SetUp(attempt(), stage.instrument(Wish.APPROVED), EUR, null));
    assertThat(setUp).isInstanceOf(Approved.class);
    assertThat(((Approved) setUp).stored()).isNotNull();
    assertThat(
            stage.ask(
                new GatewayCommand.ChargeStored(
                    attempt(), Objects.requireNonNull(((Approved) setUp).stored()), AMOUNT, EUR)))
        .isInstanceOf(Approved.class);
  }

  private static void disputes(GatewayStage stage) {
    String answered = stage.dispute(collected(stage));
    String accepted = stage.dispute(collected(stage));
    assertThat(
            stage.ask(
                new GatewayCommand.DefendDispute(
                    attempt(), answered, Map.of("uncategorized_text", "It was delivered."))))
        .isInstanceOf(Approved.class);
    assertThat(stage.ask(new GatewayCommand.AcceptDispute(attempt(), accepted)))
        .isInstanceOf(Approved.class);
  }

  private static void faults(GatewayStage stage) {
    for (int status : List.of(500, 503, 429)) {
      stage.fail(status);
      assertThat(stage.ask(charge(stage, Wish.APPROVED))).isInstanceOf(Unknown.class);
    }
    stage.fail(500);
    assertThat(stage.ask(find(stage, charge(stage, Wish.APPROVED), AttemptKind.AUTHORIZE, null)))
        .isInstanceOf(Unknown.class);
  }

  private static void secrets(GatewayStage stage) {
    GatewayCall call = stage.adapter().call(charge(stage, Wish.APPROVED), stage.access());
    String recorded = call.path() + call.headers() + call.body() + call;
    assertThat(stage.instrument(Wish.APPROVED)).isInstanceOf(Card.class);
    Card card = (Card) stage.instrument(Wish.APPROVED);
    assertThat(recorded).doesNotContain(card.number(), card.securityCode());
    if (!stage.access().key().isEmpty()) {
      assertThat(recorded).doesNotContain(stage.access().key());
    }
    assertThat(call.filled(call.body())).contains(card.number(), card.securityCode());
  }

  private static void callbacks(GatewayStage stage) {
    String held = reference(stage.ask(charge(stage, Wish.PENDING)));
    Webhook forged = stage.approval(held, "whsec_of_somebody_else");
    assertThatThrownBy(() -> stage.adapter().news(forged, stage.access(), TestServer.now()))
        .isInstanceOf(BadSignature.class);
    Webhook good = stage.approval(held, stage.access().webhookSecret());
    assertThatThrownBy(
            () ->
                stage
                    .adapter()
                    .news(
                        new Webhook(good.body() + " ", good.headers()),
                        stage.access(),
                        TestServer.now()))
        .isInstanceOf(BadSignature.class);
  }
}
