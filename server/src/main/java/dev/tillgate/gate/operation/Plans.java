package dev.tillgate.gate.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Fresh;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Fact;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Plan.PlannedEvent;
import dev.tillgate.gate.operation.Plan.PlannedTransfer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells what a write would do, and later whether it still would. A write is a value, so both are
 * only a matter of running its body and not committing.
 *
 * <p>The digest names the plan's moment. Before the deed the body is run for that moment on what is
 * there now: it must come to the same plan, and at the present moment to the same effects.
 */
@Component
final class Plans {
  /** What a client sends to be told the plan. */
  static final String ONLY = "only";

  private static final Pattern DIGEST = Pattern.compile("([0-9a-z]{1,11})-([0-9a-f]{32})");
  private static final int RADIX = 36;
  private static final int DIGEST_DIGITS = 32;
  private static final int MOST_DIFFERENCES = 50;
  private static final long MOST_CHARACTERS = 16 << 20;
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  /** A body for a caller at a moment. */
  @FunctionalInterface
  interface Body {
    Write<?> decide(Caller caller) throws Throwable;
  }

  private record Key(long merchantId, String digest) {}

  private final AnswerText text;
  private final SecretBox secrets;

  /** The text of what was told, only to say what has changed since; a plan holds without it. */
  private final Cache<Key, String> told =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, String plan) -> plan.length())
          .expireAfterWrite(REMEMBERED)
          .build();

  Plans(AnswerText text, SecretBox secrets) {
    this.text = text;
    this.secrets = secrets;
  }

  /** What the body would do now. */
  Plan told(Caller caller, String request, Body body) throws Throwable {
    Plan plan = plan(caller, request, body);
    told.put(new Key(caller.merchantId(), plan.digest()), text.write(plan));
    return plan;
  }

  /** The body's write, if it still is what was planned. Faults: PLAN_INVALID, PLAN_CHANGED. */
  Write<?> asPlanned(Caller caller, String request, String digest, Body body) throws Throwable {
    Caller planner = caller.at(new Moment(caller.merchant(), moment(digest)));
    Plan then = plan(planner, request, body);
    Key key = new Key(caller.merchantId(), digest);
    if (!then.digest().equals(digest)) {
      throw changed(told.getIfPresent(key), then);
    }
    Fresh.Noted<Write<?>> write = Fresh.noted(() -> body.decide(caller));
    Plan now = plan(caller, request, write);
    if (!now.effects().equals(then.effects())) {
      throw changed(text.write(then), now);
    }
    return write.result();
  }

  private Plan plan(Caller caller, String request, Body body) throws Throwable {
    return plan(caller, request, Fresh.noted(() -> body.decide(caller)));
  }

  private Plan plan(Caller caller, String request, Fresh.Noted<Write<?>> noted) {
    Write<?> write = noted.result();
    FreshNames names = new FreshNames(noted.made());
    JsonNode answer = names.in(text.read(text.write(write.answer())));
    List<PlannedEvent> events = new ArrayList<>();
    List<PlannedTransfer> amounts = new ArrayList<>();
    for (Fact fact : write.rows().facts()) {
      switch (fact) {
        case Fact.Happens it ->
            events.add(
                new PlannedEvent(
                    it.kind(),
                    it.subject(),
                    names.in(it.reference()),
                    it.version(),
                    names.in(text.read(it.document()))));
        case Fact.Moves it ->
            amounts.add(
                new PlannedTransfer(
                    it.kind(), it.debit(), it.credit(), it.amount(), it.currency()));
      }
    }
    String asks = write.next() == null ? null : names.in(write.next().what());
    Plan plan = new Plan(answer, events, amounts, asks, "");
    return new Plan(answer, events, amounts, asks, digest(caller.moment().now(), request, plan));
  }

  /** Keyed, as the request may hold a card. */
  private String digest(Instant moment, String request, Plan plan) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    String content = secrets.fingerprint(request + "\n" + text.write(plan));
    return Long.toString(micros, RADIX) + "-" + content.substring(content.length() - DIGEST_DIGITS);
  }

  private static Instant moment(String digest) {
    Matcher matcher = DIGEST.matcher(digest);
    if (!matcher.matches()) {
      throw new Fault(RequestFault.PLAN_INVALID);
    }
    return Instant.EPOCH.plus(Long.parseLong(matcher.group(1), RADIX), ChronoUnit.MICROS);
  }

  /** What is different, value by value; where the plan is not remembered, what would happen now. */
  private Fault changed(@Nullable String before, Plan now) {
    Map<String, String> was = before == null ? Map.of() : leaves(before);
    Map<String, String> is = leaves(text.write(now));
    TreeSet<String> paths = new TreeSet<>(is.keySet());
    paths.addAll(was.keySet());
    List<Problem> problems = new ArrayList<>();
    problems.add(Problem.at(null, RequestFault.PLAN_CHANGED));
    paths.stream()
        .filter(path -> !Objects.equals(was.get(path), is.get(path)))
        .limit(MOST_DIFFERENCES)
        .forEach(path -> problems.add(difference(path, was.get(path), is.get(path))));
    return new Fault(problems);
  }

  private static Problem difference(String path, @Nullable String was, @Nullable String is) {
    String change =
        was == null
            ? "It would now be [" + is + "]."
            : is == null ? "It was [" + was + "]." : "It was [" + was + "] and is [" + is + "].";
    return new Problem(RequestFault.PLAN_CHANGED, path, change);
  }

  private Map<String, String> leaves(String plan) {
    Map<String, String> leaves = new TreeMap<>();
    collect(text.read(plan), "", leaves);
    leaves.remove("Digest");
    return leaves;
  }

  private static void collect(JsonNode tree, String path, Map<String, String> leaves) {
    if (tree.isObject()) {
      tree.properties()
          .forEach(
              member ->
                  collect(
                      member.getValue(),
                      path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                      leaves));
    } else if (tree.isArray()) {
      for (int i = 0; i < tree.size(); i++) {
        collect(tree.get(i), path + "[" + i + "]", leaves);
      }
    } else if (!tree.isNull()) {
      leaves.put(path, tree.asString());
    }
  }
}
