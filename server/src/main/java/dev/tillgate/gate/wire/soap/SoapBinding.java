package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OlderAnswers;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.Plan;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.wire.Hints;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.PositionalArguments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** SOAP over any transport: an envelope in, an envelope out. */
record SoapBinding(OperationCatalog catalog, OperationRunner runner, JsonText text) {
  /** The answer's envelope. Faults: whatever the operation answers with, and PARSE_ERROR. */
  byte[] answer(byte[] envelope, CallContext context, Style style) {
    Element whole = XmlReader.read(envelope);
    Element body = body(whole);
    Element call = body.children().getFirst();
    OperationModel operation =
        catalog
            .find(Edition.V6, call.name())
            .orElseThrow(() -> Hints.unknownMethod(catalog, call.name()));
    TreeReader trees = new TreeReader(body);
    List<JsonNode> parts =
        inOrder(operation, call.children()).stream()
            .map(part -> part.map(trees::read).orElseGet(JsonNodeFactory.instance::nullNode))
            .toList();
    Object answer =
        runner.run(
            PositionalArguments.ofText(operation, parts, text, context.planned(plan(whole))));
    Shape shape =
        answer instanceof Plan
            ? Shapes.of(Plan.class)
            : OlderAnswers.shape(operation, context.origin().version());
    return Envelopes.answer(operation, shape, answer, style);
  }

  /**
   * The parts by position. Where all have names of the description they may come in any order, and
   * optional ones may be missing; other names say nothing.
   */
  private static List<Optional<Element>> inOrder(OperationModel operation, List<Element> parts) {
    List<String> names =
        Stream.concat(
                operation.needsLogin() ? Stream.of("sessionID") : Stream.empty(),
                operation.parameters().stream().map(ParameterModel::name))
            .toList();
    List<String> given = parts.stream().map(Element::name).toList();
    boolean areNamed = names.containsAll(given) && Set.copyOf(given).size() == given.size();
    return areNamed
        ? names.stream().map(name -> find(parts, name)).toList()
        : parts.stream().map(Optional::of).toList();
  }

  private static Optional<Element> find(List<Element> parts, String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** What the header block {@code Plan} says, whatever its namespace. */
  private static @Nullable String plan(Element envelope) {
    Element header = envelope.child("Header");
    Element plan = header == null ? null : header.child("Plan");
    return plan == null ? null : plan.text().strip();
  }

  private static Element body(Element envelope) {
    Element body = envelope.child("Body");
    if (!envelope.name().equals("Envelope") || body == null || body.children().isEmpty()) {
      throw new Fault(
          RequestFault.INVALID_REQUEST, null, "A request is a SOAP 1.1 envelope with a body.");
    }
    return body;
  }
}
