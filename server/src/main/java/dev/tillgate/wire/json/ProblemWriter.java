package dev.tillgate.wire.json;

import dev.tillgate.kernel.Fault;
import dev.tillgate.kernel.Problem;
import tools.jackson.core.JsonGenerator;

/** Writes what is wrong with a request, every problem with its place. */
public final class ProblemWriter {
  private ProblemWriter() {}

  /** Writes the member {@code errors}: a list of code, path and message. */
  public static void writeErrors(JsonGenerator json, Fault fault) {
    json.writeName("errors");
    json.writeStartArray();
    for (Problem problem : fault.problems()) {
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
