package dev.tillgate.gate.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The paths of declarations: fixed words, and names in braces. */
final class RestPath {
  /** A regular expression of a whole path. */
  static final String FORM = "(?:/(?:[A-Za-z0-9-]+|\\{[A-Za-z0-9]+}))+/";

  private RestPath() {}

  /** The parts of a path that has the form. */
  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/"));
  }

  /** The names in braces. */
  static List<String> names(List<String> segments) {
    return segments.stream().map(RestPath::name).flatMap(Optional::stream).toList();
  }

  /** The name, when the segment is one in braces. */
  static Optional<String> name(String segment) {
    return segment.startsWith("{") && segment.endsWith("}")
        ? Optional.of(segment.substring(1, segment.length() - 1))
        : Optional.empty();
  }

  static String text(List<String> segments) {
    return "/" + String.join("/", segments) + "/";
  }

  /** The same for paths that differ only in what their names are called. */
  static String key(List<String> segments) {
    return segments.stream()
        .map(segment -> name(segment).isPresent() ? "{}" : segment.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("/", "/", ""));
  }
}
