package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TillgateServer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules stand in storeys and use only what they may, and the drawing shows what they use. */
class ModuleGraphTest {
  /** From the ground up. */
  private static final List<String> STOREYS =
      List.of("foundation", "gate", "offer", "sale", "recurring", "surface");

  private static final int MOST_STOREYS = 7;
  private static final int MOST_FILES = 40;
  private static final String HOUSE = "server/src/main/java/dev/tillgate";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern USED =
      Pattern.compile("(?m)^import (?:static )?(dev\\.tillgate[a-z.]*)\\.[A-Z]");
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  private final ApplicationModules modules = ApplicationModules.of(TillgateServer.class);

  @Test
  void modules_useOnlyWhatTheyMay() {
    modules.verify();
  }

  @Test
  void modules_areDrawn() {
    GoldenFile.at(ModuleGraphTest.class, "docs/modules.md").matches(page(uses()));
  }

  @Test
  void modules_haveNoCycle() {
    Map<String, Set<String>> uses = uses();
    uses.forEach((name, _) -> assertThat(reachable(uses, name)).as(name).doesNotContain(name));
  }

  @Test
  void modules_useTheirStoreyAndThoseBelow() {
    uses()
        .forEach(
            (name, all) ->
                assertThat(all)
                    .as("%s uses nothing of the storeys above", name)
                    .allMatch(used -> height(used) <= height(name)));
  }

  @Test
  void storeys_areFewAndHoldEveryModule() {
    List<String> folders = folders(HOUSE);
    assertThat(folders).containsExactlyInAnyOrderElementsOf(STOREYS);
    assertThat(folders).hasSizeLessThanOrEqualTo(MOST_STOREYS);
    List<String> rooms =
        STOREYS.stream()
            .flatMap(
                storey -> folders(HOUSE + "/" + storey).stream().map(room -> storey + "." + room))
            .toList();
    assertThat(uses().keySet()).containsExactlyInAnyOrderElementsOf(rooms);
  }

  @Test
  void packages_haveFewFiles() {
    Map<String, Long> files =
        JavaSource.main().stream()
            .collect(Collectors.groupingBy(ModuleGraphTest::packageOf, Collectors.counting()));
    assertThat(files)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void packages_haveNoCycle() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaSource source : JavaSource.main()) {
      uses.computeIfAbsent(packageOf(source), _ -> new TreeSet<>()).addAll(imports(source));
    }
    uses.forEach((name, _) -> assertThat(reachable(uses, name)).as(name).doesNotContain(name));
  }

  private static String packageOf(JavaSource source) {
    return found(PACKAGE, source).findFirst().orElseThrow();
  }

  /** The other packages of the house that a file uses. */
  private static List<String> imports(JavaSource source) {
    String own = packageOf(source);
    return found(USED, source).filter(used -> !used.equals(own)).toList();
  }

  private static Stream<String> found(Pattern pattern, JavaSource source) {
    return pattern.matcher(source.text()).results().map(match -> match.group(1));
  }

  private Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    modules.stream().forEach(module -> uses.put(name(module), usedBy(module)));
    return uses;
  }

  private Set<String> usedBy(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModuleGraphTest::name)
        .filter(used -> !used.equals(name(module)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Such as foundation.kernel. */
  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String storey(String module) {
    return module.substring(0, module.indexOf('.'));
  }

  private static String room(String module) {
    return module.substring(module.indexOf('.') + 1);
  }

  private static int height(String module) {
    return STOREYS.indexOf(storey(module));
  }

  private static List<String> folders(String directory) {
    return Repository.folders(directory).stream()
        .map(path -> path.getFileName().toString())
        .toList();
  }

  private static String page(Map<String, Set<String>> uses) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Modules

        Each folder below `dev.tillgate` is a storey, and each package in it a module. A module uses
        modules of its own storey and of those below. The drawing is made from the code by
        `ModuleGraphTest`, which also fails when a module uses what its `package-info.java` does not
        allow. An arrow means "uses"; what is used through another module as well has no arrow of its
        own, so that the order is seen. The tables are complete, and go from the top down.

        ```mermaid
        flowchart BT
        """);
    STOREYS.forEach(
        storey -> {
          page.append("  subgraph ").append(storey).append('\n');
          of(storey, uses).forEach(name -> page.append("    ").append(room(name)).append('\n'));
          page.append("  end\n");
        });
    uses.forEach(
        (from, all) ->
            direct(uses, all)
                .forEach(to -> page.append("  %s --> %s%n".formatted(room(from), room(to)))));
    page.append("```\n");
    STOREYS.reversed().forEach(storey -> page.append(table(storey, uses)));
    return page.toString();
  }

  private static String table(String storey, Map<String, Set<String>> uses) {
    StringBuilder table = new StringBuilder();
    table.append("%n## %s%n%n%s%n%n".formatted(storey, purpose(storey)));
    table.append("| module | what it is for | uses |\n|---|---|---|\n");
    of(storey, uses)
        .forEach(
            name ->
                table.append(
                    "| %s | %s | %s |%n"
                        .formatted(
                            room(name), purpose(name), text(uses.getOrDefault(name, Set.of())))));
    return table.toString();
  }

  private static List<String> of(String storey, Map<String, Set<String>> uses) {
    return uses.keySet().stream().filter(name -> storey(name).equals(storey)).toList();
  }

  /** Without what one of the others uses too. */
  private static List<String> direct(Map<String, Set<String>> uses, Set<String> all) {
    return all.stream()
        .filter(to -> all.stream().noneMatch(other -> reachable(uses, other).contains(to)))
        .toList();
  }

  private static Set<String> reachable(Map<String, Set<String>> uses, String from) {
    Set<String> found = new TreeSet<>();
    collect(uses, from, found);
    return found;
  }

  private static void collect(Map<String, Set<String>> uses, String from, Set<String> found) {
    for (String to : uses.getOrDefault(from, Set.of())) {
      if (found.add(to)) {
        collect(uses, to, found);
      }
    }
  }

  private static String purpose(String place) {
    String path = HOUSE + "/" + place.replace('.', '/') + "/package-info.java";
    Matcher comment = SENTENCE.matcher(Repository.text(Repository.file(path)));
    assertThat(comment.find()).as("%s says what it is for", path).isTrue();
    return comment.group(1).replaceAll("\\s*\\*?\\s+", " ").replace("* ", "").strip();
  }

  /** The names, from the ground up. */
  private static String text(Set<String> names) {
    String text =
        names.stream()
            .sorted(Comparator.comparingInt(ModuleGraphTest::height))
            .map(ModuleGraphTest::room)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "–" : text;
  }
}
