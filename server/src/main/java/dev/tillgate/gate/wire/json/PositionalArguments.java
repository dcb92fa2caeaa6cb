package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.Arguments;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Credential;
import dev.tillgate.gate.operation.Invocation;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RequestNotes;
import dev.tillgate.gate.operation.RequestNotes.Kind;
import dev.tillgate.gate.operation.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Arguments by position, as JSON-RPC and SOAP give them. Surplus ones are ignored, missing ones are
 * null, and so are optional ones at the end that cannot be read: clients put there what other
 * versions of the API take. Operations that write are not so generous, lest a filter that nobody
 * could read widens what they do.
 */
public final class PositionalArguments implements Arguments {
  private final OperationModel operation;
  private final List<JsonNode> values;
  private final JsonText text;
  private final boolean typed;

  private PositionalArguments(
      OperationModel operation, List<JsonNode> values, JsonText text, boolean typed) {
    this.operation = operation;
    this.values = values;
    this.text = text;
    this.typed = typed;
  }

  /** A call with arguments whose types the client chose. */
  public static Invocation typed(
      OperationModel operation, List<JsonNode> values, JsonText text, CallContext context) {
    return call(operation, values, text, true, context);
  }

  /** The same where all can only come as texts, so that reading them otherwise is no note. */
  public static Invocation ofText(
      OperationModel operation, List<JsonNode> values, JsonText text, CallContext context) {
    return call(operation, values, text, false, context);
  }

  /** Where a login is needed, the session stands before the arguments. */
  private static Invocation call(
      OperationModel operation,
      List<JsonNode> values,
      JsonText text,
      boolean typed,
      CallContext context) {
    Credential credential = new Credential.None();
    List<JsonNode> arguments = values;
    if (operation.needsLogin() && !values.isEmpty()) {
      JsonNode session = values.getFirst();
      credential = session.isString() ? new Credential.Session(session.stringValue()) : credential;
      arguments = values.subList(1, values.size());
    }
    return new Invocation(
        operation, credential, new PositionalArguments(operation, arguments, text, typed), context);
  }

  @Override
  public @Nullable Object read(ParameterModel parameter, Problems problems, RequestNotes notes) {
    JsonNode node = parameter.position() < values.size() ? values.get(parameter.position()) : null;
    String path = parameter.shape() instanceof Shape.Struct ? "" : parameter.name();
    RequestNotes wanted = typed ? notes : notes.only((kind, _) -> kind == Kind.UNKNOWN_FIELD);
    Problems own = new Problems();
    Object value =
        LenientReader.read(node, parameter.shape(), parameter.refusal(), path, own, wanted);
    if (isSurplus(parameter) && own.all().stream().anyMatch(found -> path.equals(found.path()))) {
      notes.coerced(parameter.name(), "cannot be read and not taken");
      return null;
    }
    own.all().forEach(problems::add);
    return value;
  }

  /** Whether this parameter and all behind it may be left out. */
  private boolean isSurplus(ParameterModel parameter) {
    return !operation.writes()
        && !parameter.required()
        && operation.parameters().stream()
            .skip(parameter.position())
            .noneMatch(PositionalArguments::isNeeded);
  }

  /** A list that is left out is an empty one. */
  private static boolean isNeeded(ParameterModel parameter) {
    return parameter.required()
        && !(parameter.shape() instanceof Shape.ListOf)
        && !(parameter.shape() instanceof Shape.MapOf);
  }

  @Override
  public void noteSurplus(OperationModel operation, RequestNotes notes) {
    for (int i = operation.parameters().size(); i < values.size(); i++) {
      notes.unknownField("arguments[" + i + "]");
    }
  }

  @Override
  public String canonical() {
    return text.compact(JsonNodeFactory.instance.arrayNode().addAll(values));
  }
}
