package dev.tillgate.gate.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was forgiven in a request while it was read: where and how, never the value itself. */
public final class RequestNotes {
  private static final int MAX_NOTES = 100;

  /** What a client may use as the name of a field; anything else could be a value gone astray. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,49}(\\[\\d{1,9}])*");

  /** What can be noted. */
  public enum Kind {
    /** A field that the operation does not know was ignored. */
    UNKNOWN_FIELD,
    /** A value was taken for one of another type. */
    COERCED_VALUE
  }

  /**
   * One thing that was forgiven.
   *
   * @param path where in the request, as problems name it; empty for the request itself, and ? in
   *     place of what is no name
   * @param text how it was read, for people
   */
  public record Note(String path, Kind kind, String text) {}

  private final List<Note> notes;
  private final BiPredicate<Kind, String> wanted;

  /** Takes everything, up to a hundred notes. */
  public RequestNotes() {
    this(new ArrayList<>(), (kind, path) -> true);
  }

  private RequestNotes(List<Note> notes, BiPredicate<Kind, String> wanted) {
    this.notes = notes;
    this.wanted = wanted;
  }

  /** These same notes for a source of which only some are wanted, by kind and path. */
  public RequestNotes only(BiPredicate<Kind, String> some) {
    return new RequestNotes(notes, some);
  }

  /** Notes a field that was ignored. */
  public void unknownField(String path) {
    add(path, Kind.UNKNOWN_FIELD, "not known here and ignored");
  }

  /**
   * Notes a value that was taken for another.
   *
   * @param text the kinds of both, such as "text read as a number"
   */
  public void coerced(String path, String text) {
    add(path, Kind.COERCED_VALUE, text);
  }

  private void add(String path, Kind kind, String text) {
    if (notes.size() < MAX_NOTES && wanted.test(kind, path)) {
      notes.add(new Note(shown(path), kind, text));
    }
  }

  /** All notes, in the order in which they were made. */
  public List<Note> all() {
    return List.copyOf(notes);
  }

  private static String shown(String path) {
    if (path.isEmpty()) {
      return path;
    }
    return Arrays.stream(path.split("\\.", -1))
        .map(name -> NAME.matcher(name).matches() ? name : "?")
        .collect(Collectors.joining("."));
  }
}
