package dev.tillgate.gate.wire.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls in the order in which a merchant would make them. The tests tell each story over every
 * protocol, and the reference shows its steps as what to copy.
 */
public final class Stories {
  private static final JsonMapper JSON = new JsonMapper();

  private Stories() {}

  /**
   * A story as it is written.
   *
   * @param name of its file
   * @param shop where it plays
   * @param unique what stands on a page for a word that no other telling has
   * @param steps each a call, time that passes, or what must have happened
   */
  public record Story(String name, String shop, String unique, List<JsonNode> steps) {}

  /** All of them, in the order of their names. */
  public static List<Story> all() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath:stories/*.json"))
          .map(Stories::read)
          .sorted(Comparator.comparing(Story::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The arguments to show for an operation: those of the step that is marked for it, else of the
   * first good one. What an earlier answer has told stands in braces, such as {@code {RefNo}}.
   */
  static List<JsonNode> example(String operation) {
    return Shown.EXAMPLES.getOrDefault(operation, List.of());
  }

  private static Story read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      JsonNode script = JSON.readTree(in);
      return new Story(
          Objects.requireNonNull(file.getFilename()),
          script.get("shop").asString(),
          script.path("unique").asString(""),
          List.copyOf(script.get("steps").values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when the first page is asked for. */
  private static final class Shown {
    private static final Map<String, List<JsonNode>> EXAMPLES = new TreeMap<>();

    static {
      for (Story story : all()) {
        for (JsonNode step : story.steps()) {
          if (step.has("operation") && !step.has("fault")) {
            show(story, step);
          }
        }
      }
    }

    private static void show(Story story, JsonNode step) {
      String arguments =
          step.get("arguments").toString().replace("${unique}", story.unique()).replace("${", "{");
      List<JsonNode> shown = List.copyOf(JSON.readTree(arguments).values());
      if (step.has("example")) {
        EXAMPLES.put(step.get("operation").asString(), shown);
      } else {
        EXAMPLES.putIfAbsent(step.get("operation").asString(), shown);
      }
    }
  }
}
