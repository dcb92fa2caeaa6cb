package dev.tillgate.gate.wire.rest;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.Arguments;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.Reference;
import dev.tillgate.gate.operation.RequestNotes;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.LenientReader;
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
  private final RestTree members;
  private final ObjectNode tree;
  private final JsonText text;

  RestArguments(
      OperationModel operation, Map<String, String> path, RestTree members, JsonText text) {
    this.operation = operation;
    this.path = path;
    this.members = members;
    this.tree = members.tree();
    this.text = text;
  }

  @Override
  public @Nullable Object read(ParameterModel parameter, Problems problems, RequestNotes notes) {
    Reference form = parameter.form();
    if (form != null && !couldExist(parameter.name(), form)) {
      problems.unreadable(parameter.name(), parameter.refusal(), form.means());
      return null;
    }
    boolean isWhole = operation.isWhole(parameter);
    String place = isWhole ? "" : parameter.name();
    return LenientReader.read(
        node(parameter, isWhole),
        parameter.shape(),
        parameter.refusal(),
        place,
        problems,
        notes.only(this::isTheClientsDoing));
  }

  @Override
  public void noteSurplus(OperationModel model, RequestNotes notes) {
    if (model.parameters().stream().noneMatch(model::isWhole)) {
      tree.propertyNames().forEach(notes.only(this::isTheClientsDoing)::unknownField);
    }
  }

  @Override
  public String canonical() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    path.forEach(all::put);
    all.set("", tree);
    return text.compact(all);
  }

  /**
   * Path and query can only hold texts, so a client has no choice but to send them; and members of
   * the body that belong to another parameter are known.
   */
  private boolean isTheClientsDoing(RequestNotes.Kind kind, String place) {
    return switch (kind) {
      case COERCED_VALUE -> {
        String member = place.split("[.\\[]", 2)[0];
        yield !path.containsKey(member) && !members.isFromQuery(member);
      }
      case UNKNOWN_FIELD -> operation.parameters().stream().noneMatch(p -> takes(p, place));
    };
  }

  /** Whether what stands for it in the path has the form that its references have. */
  private boolean couldExist(String parameter, Reference form) {
    String inPath = path.get(parameter);
    return inPath == null || inPath.strip().matches(form.value());
  }

  private boolean takes(ParameterModel parameter, String member) {
    return parameter.name().equalsIgnoreCase(member)
        && !path.containsKey(parameter.name())
        && !operation.isWhole(parameter);
  }

  /** The single value of this name, wherever in the request it stands. */
  Optional<String> text(String name) {
    return Optional.ofNullable(path.get(name))
        .or(() -> named(name).filter(JsonNode::isValueNode).map(JsonNode::asString));
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
