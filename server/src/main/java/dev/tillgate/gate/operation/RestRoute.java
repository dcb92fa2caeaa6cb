package dev.tillgate.gate.operation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One REST address of an operation.
 *
 * @param method the HTTP method
 * @param segments the parts of the path; {@code {name}} stands for a parameter
 * @param status the HTTP status of a good answer
 * @param noContent whether a good answer has no body
 */
public record RestRoute(String method, List<String> segments, int status, boolean noContent) {
  private static final Pattern FORM =
      Pattern.compile(
          "(GET|POST|PUT|PATCH|DELETE) (%s)(?: (\\d{3})( no content)?)?".formatted(RestPath.FORM));

  /** Reads the text of a declaration. An {@link IllegalArgumentException} says what is wrong. */
  static RestRoute parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the REST address \""
              + text
              + "\" is not of the form METHOD /path/{parameter}/ [status [no content]]");
    }
    int status = matcher.group(3) == null ? 200 : Integer.parseInt(matcher.group(3));
    return new RestRoute(
        matcher.group(1), RestPath.segments(matcher.group(2)), status, matcher.group(4) != null);
  }

  /** The names of the parameters in the path. */
  public List<String> placeholders() {
    return RestPath.names(segments);
  }

  /** The parameter's name, when the segment is a placeholder. */
  public static Optional<String> placeholder(String segment) {
    return RestPath.name(segment);
  }

  /** The path as documents show it. */
  public String path() {
    return RestPath.text(segments);
  }

  /** Two routes of one key answer the same requests. */
  String key() {
    return method + " " + RestPath.key(segments);
  }
}
