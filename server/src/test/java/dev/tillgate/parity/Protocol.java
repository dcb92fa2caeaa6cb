package dev.tillgate.parity;

import dev.tillgate.gate.operation.OperationModel;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One way to call operations. */
interface Protocol {
  /** The answer, or the fault. */
  Outcome call(OperationModel operation, List<JsonNode> arguments);

  /**
   * What came back.
   *
   * @param answer the answer in canonical form; null for a fault
   * @param fault the fault's symbol; null for an answer
   */
  record Outcome(
      @org.jspecify.annotations.Nullable JsonNode answer,
      @org.jspecify.annotations.Nullable String fault) {}
}
