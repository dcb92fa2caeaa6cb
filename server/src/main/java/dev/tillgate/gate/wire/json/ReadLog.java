package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.RequestNotes;
import tools.jackson.databind.JsonNode;

/** What reading a request brought to light: problems, and what was forgiven. */
final class ReadLog {
  private final Problems problems;
  private final RequestNotes notes;
  private FaultCode refusal;

  ReadLog(Problems problems, RequestNotes notes, FaultCode refusal) {
    this.problems = problems;
    this.notes = notes;
    this.refusal = refusal;
  }

  /** Names the fault of the field that is being read, and gives the one named before. */
  FaultCode refuseAs(FaultCode code) {
    FaultCode before = refusal;
    refusal = code;
    return before;
  }

  void refuse(String path, String expected) {
    problems.unreadable(path, refusal, expected);
  }

  void unknown(String path) {
    notes.unknownField(path);
  }

  /** Notes that a node was taken for something of another type. */
  void coerced(String path, JsonNode node, String type) {
    notes.coerced(path, described(node) + " read as " + type);
  }

  private static String described(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue().isBlank() ? "empty text" : "text";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> node.isEmpty() ? "empty list" : "list";
      default -> node.isEmpty() ? "empty object" : "object";
    };
  }
}
