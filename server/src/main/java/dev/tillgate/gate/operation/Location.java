package dev.tillgate.gate.operation;

import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where REST clients find what an operation made.
 *
 * @param segments the parts of the path; {@code {name}} stands for a value of the call
 */
public record Location(List<String> segments) {
  /** The name of an answer that is a single value. */
  public static final String ANSWER = "answer";

  /** Reads the text of a declaration. An {@link IllegalArgumentException} says what is wrong. */
  static Location parse(String text) {
    if (!text.matches(RestPath.FORM)) {
      throw new IllegalArgumentException(
          "the location \"" + text + "\" is not of the form /path/{name}/");
    }
    return new Location(RestPath.segments(text));
  }

  /** The names that a call of this signature has values for, in lower case. */
  static Set<String> names(List<ParameterModel> parameters, Shape answer) {
    Set<String> names = new HashSet<>();
    names.addAll(answer instanceof Shape.Scalar ? List.of(ANSWER) : fields(answer));
    for (ParameterModel parameter : parameters) {
      names.add(parameter.name().toLowerCase(Locale.ROOT));
      names.addAll(fields(parameter.shape()));
    }
    return names;
  }

  private static List<String> fields(Shape shape) {
    return shape instanceof Shape.Struct struct
        ? struct.type().fields().stream()
            .map(FieldType::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }

  /** The names of the values that the path needs. */
  public List<String> names() {
    return RestPath.names(segments);
  }

  /** The path as documents show it. */
  public String path() {
    return RestPath.text(segments);
  }

  /** The path of one thing; empty when a value for it is missing. */
  public Optional<String> path(Function<String, Optional<String>> values) {
    StringBuilder path = new StringBuilder("/");
    for (String segment : segments) {
      Optional<String> name = RestPath.name(segment);
      Optional<String> part = name.isEmpty() ? Optional.of(segment) : name.flatMap(values);
      if (part.isEmpty() || part.get().isBlank()) {
        return Optional.empty();
      }
      path.append(encode(part.get())).append('/');
    }
    return Optional.of(path.toString());
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The key of the address that must show it. */
  String key() {
    return "GET " + RestPath.key(segments);
  }
}
