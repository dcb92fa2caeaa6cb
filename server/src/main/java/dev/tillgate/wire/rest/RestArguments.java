package dev.tillgate.wire.rest;

import dev.tillgate.kernel.Problems;
import dev.tillgate.operation.Arguments;
import dev.tillgate.operation.OperationModel;
import dev.tillgate.operation.ParameterModel;
import dev.tillgate.wire.json.JsonText;
import dev.tillgate.wire.json.LenientReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Arguments from the path, the query and the body. A parameter that is the only object takes the
 * whole of the query and body; others are found there by name.
 */
final class RestArguments implements Arguments {
  private final OperationModel operation;
  private final Map<String, String> path;
  private final ObjectNode tree;
  private final JsonText text;

  RestArguments(
      OperationModel operation, Map<String, String> path, ObjectNode tree, JsonText text) {
    this.operation = operation;
    this.path = path;
    this.tree = tree;
    this.text = text;
  }

  @Override
  public @Nullable Object read(ParameterModel parameter, Problems problems) {
    boolean isWhole = operation.isWhole(parameter);
    String place = isWhole ? "" : parameter.name();
    return LenientReader.read(node(parameter, isWhole), parameter.shape(), place, problems);
  }

  @Override
  public String canonical() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    path.forEach(all::put);
    all.set("", tree);
    return text.compact(all);
  }

  private @Nullable JsonNode node(ParameterModel parameter, boolean isWhole) {
    String inPath = path.get(parameter.name());
    if (inPath != null) {
      return JsonNodeFactory.instance.stringNode(inPath);
    }
    if (isWhole) {
      return tree.isEmpty() && !parameter.required() ? null : tree;
    }
    return named(parameter.name()).orElse(null);
  }

  private Optional<JsonNode> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return tree.properties().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
