package dev.tillgate.gate.wire.rest;

import dev.tillgate.gate.operation.Location;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.wire.json.AnswerWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The address of what a request made, from its answer and, where that is silent, its arguments. */
final class CreatedAt {
  private CreatedAt() {}

  /**
   * The address, absolute and at the server that the client knows.
   *
   * @param root the path that the client's version of the API lies under
   */
  static Optional<String> url(
      HttpServletRequest request,
      String root,
      Location location,
      @Nullable Object answer,
      RestArguments arguments) {
    String url = request.getRequestURL().toString();
    String server = url.substring(0, url.length() - request.getRequestURI().length());
    return location
        .path(name -> inAnswer(answer, name).or(() -> arguments.text(name)))
        .map(path -> server + root + path);
  }

  private static Optional<String> inAnswer(@Nullable Object answer, String name) {
    boolean whole = name.equals(Location.ANSWER);
    return switch (answer) {
      case null -> Optional.empty();
      case Created created -> whole ? Optional.of(created.reference()) : Optional.empty();
      case JsonNode tree -> inTree(whole ? tree : tree.path(name));
      case Record struct -> inStruct(struct, name);
      default -> whole ? Optional.of(AnswerWriter.text(answer)) : Optional.empty();
    };
  }

  private static Optional<String> inStruct(Record struct, String name) {
    return Shapes.struct(struct.getClass()).fields().stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .findFirst()
        .map((FieldType field) -> field.valueIn(struct))
        .map(AnswerWriter::text);
  }

  /** An answer kept by an idempotency key; a bare {@code true} names nothing. */
  private static Optional<String> inTree(JsonNode value) {
    return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }
}
