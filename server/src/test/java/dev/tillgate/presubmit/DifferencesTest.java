package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every row of the first comparison with the hosted service is mended by a test that names it, or
 * decided otherwise in ARCHITECTURE.md, which says why.
 */
class DifferencesTest {
  private static final int ROWS = 39;
  private static final Pattern MENDED = Pattern.compile("@Difference\\(\\{?([\\d, ]+)}?\\)");
  private static final Pattern DECIDED = Pattern.compile("\\(Differences? ([\\d, and]+)\\)");

  @Test
  void rows_areMendedOrDecided() {
    Set<Integer> seen = new TreeSet<>();
    JavaSource.tests().forEach(source -> add(MENDED, source.text(), seen));
    add(DECIDED, Repository.text(Repository.file("ARCHITECTURE.md")), seen);
    assertThat(seen).containsAll(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  private static void add(Pattern pattern, String text, Set<Integer> rows) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Pattern.compile("\\d+")
          .matcher(found.group(1))
          .results()
          .map(row -> Integer.valueOf(row.group()))
          .forEach(rows::add);
    }
  }
}
