package dev.tillgate.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One REST address of an operation.
 *
 * @param method the HTTP method
 * @param segments the parts of the path; {@code {name}} stands for a parameter
 * @param status the HTTP status of a good answer
 */
public record RestRoute(String method, List<String> segments, int status) {
  private static final Pattern FORM =
      Pattern.compile(
          "(GET|POST|PUT|PATCH|DELETE) ((?:/(?:[A-Za-z0-9-]+|\\{[A-Za-z0-9]+}))+)/(?: (\\d{3}))?");

  /** Reads the text of a declaration. An {@link IllegalArgumentException} says what is wrong. */
  static RestRoute parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the REST address \""
              + text
              + "\" is not of the form METHOD /path/{parameter}/ [status]");
    }
    List<String> segments = List.of(matcher.group(2).substring(1).split("/"));
    int status = matcher.group(3) == null ? 200 : Integer.parseInt(matcher.group(3));
    return new RestRoute(matcher.group(1), segments, status);
  }

  /** The names of the parameters in the path. */
  public List<String> placeholders() {
    return segments.stream().map(RestRoute::placeholder).flatMap(Optional::stream).toList();
  }

  /** The parameter's name, when the segment is a placeholder. */
  public static Optional<String> placeholder(String segment) {
    return segment.startsWith("{") && segment.endsWith("}")
        ? Optional.of(segment.substring(1, segment.length() - 1))
        : Optional.empty();
  }

  /** The path as documents show it. */
  public String path() {
    return "/" + String.join("/", segments) + "/";
  }

  /** Two routes of one key answer the same requests. */
  String key() {
    String shape =
        String.join(
            "/",
            segments.stream()
                .map(s -> placeholder(s).isPresent() ? "{}" : s.toLowerCase(Locale.ROOT))
                .toList());
    return method + " /" + shape;
  }
}
