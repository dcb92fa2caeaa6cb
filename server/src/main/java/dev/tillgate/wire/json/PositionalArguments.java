package dev.tillgate.wire.json;

import dev.tillgate.kernel.Problems;
import dev.tillgate.operation.Arguments;
import dev.tillgate.operation.ParameterModel;
import dev.tillgate.operation.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Arguments by position, as JSON-RPC and SOAP give them. Surplus ones are ignored, missing ones are
 * null.
 */
public record PositionalArguments(List<JsonNode> values, JsonText text) implements Arguments {

  @Override
  public @Nullable Object read(ParameterModel parameter, Problems problems) {
    JsonNode node = parameter.position() < values.size() ? values.get(parameter.position()) : null;
    String path = parameter.shape() instanceof Shape.Struct ? "" : parameter.name();
    return LenientReader.read(node, parameter.shape(), path, problems);
  }

  @Override
  public String canonical() {
    return text.compact(JsonNodeFactory.instance.arrayNode().addAll(values));
  }
}
