package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OlderAnswers;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.operation.Plan;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.PositionalArguments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
            .orElseThrow(() -> new Fault(RequestFault.METHOD_NOT_FOUND));
    TreeReader trees = new TreeReader(body);
    List<JsonNode> parts = call.children().stream().map(trees::read).toList();
    Object answer =
        runner.run(
            PositionalArguments.ofText(operation, parts, text, context.planned(plan(whole))));
    Shape shape =
        answer instanceof Plan
            ? Shapes.of(Plan.class)
            : OlderAnswers.shape(operation, context.origin().version());
    return Envelopes.answer(operation, shape, answer, style);
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
