package dev.tillgate.parity;

import dev.tillgate.gate.operation.OperationModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One way to call operations. */
interface Protocol {
  /** The answer as it came over the wire, with its status where that says something. */
  String send(OperationModel operation, List<JsonNode> arguments, Map<String, String> headers);

  /** What such an answer says. */
  Outcome read(OperationModel operation, String answer);

  /** The answer, or the fault. */
  default Outcome call(OperationModel operation, List<JsonNode> arguments) {
    return read(operation, send(operation, arguments, Map.of()));
  }

  /**
   * What came back.
   *
   * @param answer the answer in canonical form; null for a fault
   * @param fault the fault's symbol; null for an answer
   */
  record Outcome(@Nullable JsonNode answer, @Nullable String fault) {}
}
