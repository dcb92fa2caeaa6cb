package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever opens a package or a public type is told what it is for. */
class DocumentationTest {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|record|interface|enum|@interface) \\w+");
  private static final Pattern IMPORTS = Pattern.compile("(?m)^(?:package|import) .*;$");

  @Test
  void packages_haveAPackageInfo() {
    Set<String> with = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (JavaSource source : JavaSource.main()) {
      String directory = source.name().substring(0, source.name().lastIndexOf('/'));
      all.add(directory);
      if (source.name().endsWith("/package-info.java")) {
        with.add(directory);
        assertThat(source.text()).as(source.name()).startsWith("/**").contains("@NullMarked");
      }
    }
    assertThat(with).isEqualTo(all);
  }

  @Test
  void publicTypes_haveJavadoc() {
    List<String> bare =
        JavaSource.main().stream()
            .filter(source -> !source.name().endsWith("/package-info.java"))
            .filter(source -> lacksJavadoc(source.text()))
            .map(JavaSource::name)
            .toList();
    assertThat(bare).as("say in a sentence what the type is").isEmpty();
  }

  private static boolean lacksJavadoc(String text) {
    Matcher type = PUBLIC_TYPE.matcher(text);
    if (!type.find()) {
      return false;
    }
    String before = text.substring(0, type.start());
    int body = IMPORTS.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
    return !before.substring(body).contains("/**");
  }
}
