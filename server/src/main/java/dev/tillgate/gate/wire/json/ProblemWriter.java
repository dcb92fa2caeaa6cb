package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problem;
import tools.jackson.core.JsonGenerator;

/** Writes what is wrong with a request, every problem with its place. */
public final class ProblemWriter {
  /** A request of a megabyte can hold more mistakes than anybody wants to read. */
  public static final int MAX_LISTED = 100;

  private ProblemWriter() {}

  /** Writes the body of an error answer. */
  public static void writeFault(JsonGenerator json, Fault fault) {
    json.writeStartObject();
    json.writeStringProperty("error_code", fault.code().name());
    json.writeStringProperty("message", String.valueOf(fault.getMessage()));
    writeDetails(json, fault);
    json.writeEndObject();
  }

  /** The path of the page that explains a fault. */
  public static String help(FaultCode code) {
    return "/docs/faults/" + code.name();
  }

  /** Writes where the fault is explained and every problem. */
  public static void writeDetails(JsonGenerator json, Fault fault) {
    json.writeStringProperty("help", help(fault.code()));
    writeErrors(json, fault);
  }

  /** Writes the member {@code errors}: a list of code, path and message, cut where it is long. */
  private static void writeErrors(JsonGenerator json, Fault fault) {
    json.writeName("errors");
    json.writeStartArray();
    for (Problem problem : fault.problems().stream().limit(MAX_LISTED).toList()) {
      json.writeStartObject();
      json.writeStringProperty("error_code", problem.code().name());
      json.writeName("path");
      AnswerWriter.write(json, problem.path());
      json.writeStringProperty("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
