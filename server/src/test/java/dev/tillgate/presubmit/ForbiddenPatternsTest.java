package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that do not belong into the code, each with the sentence that says what to do instead. */
class ForbiddenPatternsTest {

  /** A rule; the files it does not hold for are named by the end of their path. */
  private record Rule(String pattern, String sentence, Set<String> except) {
    List<String> findings(JavaSource source) {
      List<String> findings = new ArrayList<>();
      if (except.stream().noneMatch(source.name()::endsWith)) {
        String[] lines = source.code().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
          if (Pattern.compile(pattern).matcher(lines[i]).find()) {
            findings.add(source.name() + ":" + (i + 1) + ": " + sentence);
          }
        }
      }
      return findings;
    }
  }

  private static final List<Rule> EVERYWHERE =
      List.of(
          new Rule(
              "\\b(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year)"
                  + "\\.now\\(|System\\.currentTimeMillis|\\bnew Date\\(|\\bClock\\.system",
              "Ask the Moment of the act, or WallClock where no shop is concerned, what time it is.",
              Set.of("kernel/WallClock.java")),
          new Rule(
              "\\b(double|float|Double|Float|doubleValue|floatValue)\\b",
              "Use BigDecimal: binary fractions lose cents.",
              Set.of()),
          new Rule(
              "\\b\\d[\\d_]*\\.\\d+\\b|\\b\\d[\\d_]*[dDfF]\\b",
              "Use BigDecimal: binary fractions lose cents.",
              Set.of()),
          new Rule(
              "\\bimport( static)? [\\w.]+\\.\\*",
              "Import each type by its name, so that a reader finds it.",
              Set.of()),
          new Rule(
              "@Disabled\\b", "Mend or delete the test; a disabled one rots unseen.", Set.of()),
          new Rule(
              "\\b(Mockito|EasyMock|PowerMock|MockBean|MockitoBean)\\b",
              "Use a fake or the real thing; a mock repeats what its author believes.",
              Set.of()));

  private static final List<Rule> MAIN =
      List.of(
          new Rule(
              "\\bTx\\b",
              "Return a Write; runner, dispatcher and loaders carry it out.",
              Set.of(
                  "persistence/Tx.java",
                  "persistence/PersistenceConfiguration.java",
                  "persistence/KeptValues.java",
                  "operation/RecordedWrites.java",
                  "schedule/ClaimedWork.java",
                  "shopfile/ShopLoader.java",
                  "exchange/ExchangeRates.java",
                  "ledger/Sealer.java")),
          new Rule(
              "\\b(Merchant|PaymentDetails)Builder \\w+",
              "Build it in one expression: a kept builder's text shows what the record hides.",
              Set.of()),
          new Rule(
              "System\\.(out|err)\\b",
              "Print through picocli's writers in cli, log elsewhere.",
              Set.of()),
          new Rule(
              "\\bThread\\.sleep\\(",
              "Wait for what you wait for, or put it into due_work.",
              // A listener whose connection broke waits before it connects again.
              Set.of("persistence/Invalidations.java")),
          new Rule(
              "\\.printStackTrace\\(",
              "Log the exception; only the command line prints one.",
              Set.of("cli/Commands.java")));

  private static final List<Rule> TESTS =
      List.of(
          new Rule(
              "\\bThread\\.sleep\\(|\\bTimeUnit\\.\\w+\\.sleep\\(",
              "Put the clock forward with TestServer.advance, or await an event.",
              Set.of()),
          new Rule(
              "System\\.(out|err)\\b",
              "Assert it; nobody reads what a test prints.",
              // A child process tells its parent that it is ready.
              Set.of("postgres/EmbeddedPostgresChild.java", "tillgate/ServerChild.java")));

  @Test
  void code_hasNoForbiddenWords() {
    assertThat(findings(all(), EVERYWHERE)).isEmpty();
    assertThat(findings(JavaSource.main(), MAIN)).isEmpty();
    assertThat(findings(JavaSource.tests(), TESTS)).isEmpty();
  }

  @Test
  void comments_putNothingOff() {
    Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    assertThat(all())
        .filteredOn(source -> later.matcher(source.text()).find())
        .extracting(JavaSource::name)
        .as("Do it now, or write an issue.")
        .isEmpty();
  }

  @Test
  void exceptions_areStillNeeded() {
    for (Rule rule : Stream.of(EVERYWHERE, MAIN, TESTS).flatMap(List::stream).toList()) {
      Rule strict = new Rule(rule.pattern(), rule.sentence(), Set.of());
      for (String name : rule.except()) {
        assertThat(all())
            .as("%s needs its exception from: %s", name, rule.sentence())
            .anyMatch(s -> s.name().endsWith(name) && !strict.findings(s).isEmpty());
      }
    }
  }

  @Test
  void classPath_hasNoMockLibrary() {
    for (String type : List.of("org.mockito.Mockito", "org.easymock.EasyMock", "mockit.Mocked")) {
      assertThat(isPresent(type)).as(type).isFalse();
    }
  }

  private static List<JavaSource> all() {
    return Stream.concat(JavaSource.main().stream(), JavaSource.tests().stream()).toList();
  }

  private static boolean isPresent(String type) {
    String file = type.replace('.', '/') + ".class";
    return ForbiddenPatternsTest.class.getClassLoader().getResource(file) != null;
  }

  private static List<String> findings(List<JavaSource> sources, List<Rule> rules) {
    return sources.stream()
        .flatMap(source -> rules.stream().flatMap(rule -> rule.findings(source).stream()))
        .toList();
  }
}
