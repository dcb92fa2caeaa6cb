package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.wire.ValidRequests.ValidRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Good requests with something wrong in them, the same on every run unless {@code -Dmutations=}
 * asks for more of them and {@code -Dmutations.seed=} for others. Each is answered or refused with
 * a declared fault, soon and in few words, and a refused one leaves no trace in the database.
 */
class MutatedRequestsTest {
  private static final Logger LOG = LoggerFactory.getLogger(MutatedRequestsTest.class);
  private static final int TIMES = Integer.getInteger("mutations", 700);
  private static final long SEED = Long.getLong("mutations.seed", 20260407);
  private static final int MAX_ANSWER = 1 << 18;
  private static final int SHOWN = 5;

  private final Random random = new Random(SEED);
  private final List<String> findings = new ArrayList<>();
  private final Map<Door.Verdict, Integer> verdicts = new EnumMap<>(Door.Verdict.class);
  private int changes;

  @ParameterizedTest
  @EnumSource(Door.class)
  void mutatedRequest_isAnsweredOrRefusedWithoutATrace(Door door) {
    List<ValidRequests> shops = List.of(ValidRequests.ofReference(), ValidRequests.ofStories());
    ShopState state = new ShopState(List.of("DEMOCOPY", "FROZENCOPY"));
    for (int i = 0; i < TIMES; i++) {
      ValidRequests shop = shops.get(random.nextInt(shops.size()));
      tryOne(door, shop, pick(shop.requests().stream().filter(door::leadsTo).toList()), state);
    }
    LOG.info("{}: {} mutated requests with seed {}: {}", door, TIMES, SEED, verdicts);
    assertThat(findings.stream().limit(SHOWN)).as("%s requests", findings.size()).isEmpty();
    assertThat(changes).as("writes that were carried out and noticed").isPositive();
    assertThat(verdicts)
        .as("enough of both, or the mutations are too tame or too wild")
        .hasEntrySatisfying(Door.Verdict.DONE, n -> assertThat(n).isGreaterThan(TIMES / 10))
        .hasEntrySatisfying(Door.Verdict.REFUSED, n -> assertThat(n).isGreaterThan(TIMES / 10));
  }

  private void tryOne(Door door, ValidRequests shop, ValidRequest valid, ShopState state) {
    Attempt attempt = door.attempt(shop, valid, random);
    HttpResponse<String> answer = attempt.send();
    Door.Verdict verdict = door.verdict(answer);
    verdicts.merge(verdict, 1, Integer::sum);
    boolean mayChange = verdict != Door.Verdict.REFUSED && valid.operation().writes();
    boolean changed = state.hasChanged();
    changes += changed ? 1 : 0;
    if (changed && !mayChange) {
      findings.add("left a trace: " + attempt);
    }
    if (verdict == Door.Verdict.BROKEN) {
      findings.add("was answered " + answer.statusCode() + " " + answer.body() + ": " + attempt);
    }
    if (answer.body().length() > MAX_ANSWER) {
      findings.add("got an answer of " + answer.body().length() + " characters: " + attempt);
    }
  }

  private ValidRequest pick(List<ValidRequest> requests) {
    return requests.get(random.nextInt(requests.size()));
  }
}
