package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TillgateServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their package-info allows, and the drawing shows what they use. */
class ModuleGraphTest {
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  private final ApplicationModules modules = ApplicationModules.of(TillgateServer.class);

  @Test
  void modules_useOnlyWhatTheyMay() {
    modules.verify();
  }

  @Test
  void modules_areDrawn() {
    Map<String, Set<String>> uses = new TreeMap<>();
    modules.stream().forEach(module -> uses.put(name(module), usedBy(module)));
    GoldenFile.at(ModuleGraphTest.class, "docs/modules.md").matches(page(uses));
  }

  @Test
  void modules_haveNoCycle() {
    Map<String, Set<String>> uses = new TreeMap<>();
    modules.stream().forEach(module -> uses.put(name(module), usedBy(module)));
    uses.forEach((name, _) -> assertThat(reachable(uses, name)).as(name).doesNotContain(name));
  }

  private Set<String> usedBy(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModuleGraphTest::name)
        .filter(used -> !used.equals(name(module)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String page(Map<String, Set<String>> uses) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Modules

        Each package below `dev.tillgate` is a module. The drawing is made from the code by
        `ModuleGraphTest`, which also fails when a module uses what its `package-info.java` does not
        allow. An arrow means "uses"; what is used through another module as well has no arrow of its
        own, so that the order is seen. The table is complete.

        ```mermaid
        flowchart BT
        """);
    uses.forEach(
        (from, all) -> {
          page.append("  ").append(from).append('\n');
          direct(uses, all).forEach(to -> page.append("  %s --> %s%n".formatted(from, to)));
        });
    page.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
    uses.forEach(
        (name, all) -> page.append("| %s | %s | %s |%n".formatted(name, purpose(name), text(all))));
    return page.toString();
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

  private static String purpose(String module) {
    String path = "server/src/main/java/dev/tillgate/" + module + "/package-info.java";
    Matcher comment = SENTENCE.matcher(Repository.text(Repository.file(path)));
    assertThat(comment.find()).as("%s says what the module is for", path).isTrue();
    return comment.group(1).replaceAll("\\s*\\*?\\s+", " ").replace("* ", "").strip();
  }

  private static String text(Set<String> names) {
    return names.isEmpty() ? "–" : String.join(", ", names);
  }
}
