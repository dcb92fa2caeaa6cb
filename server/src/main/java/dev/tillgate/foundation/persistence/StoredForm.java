package dev.tillgate.foundation.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of document is stored: a record and the number of its form. A stored document
 * carries the number, so that those of older forms are lifted to the present one when they are
 * read, for ever. Whoever renames or removes a component adds a form and the step that leads to it;
 * where SQL looks into the document for it, a migration rewrites the rows as well.
 */
public final class StoredForm<D> {
  /** The member that carries the number; documents from before it was written have the first. */
  private static final String FORM = "form";

  private static final int FIRST = 1;

  private static final Map<String, StoredForm<?>> ALL = new ConcurrentSkipListMap<>();

  private final String name;
  private final Class<D> type;
  private final List<UnaryOperator<ObjectNode>> steps;
  private final ObjectReader reader;

  private StoredForm(String name, Class<D> type, List<UnaryOperator<ObjectNode>> steps) {
    this.name = name;
    this.type = type;
    this.steps = steps;
    this.reader = Json.readerWithout(FORM, type);
    StoredForm<?> other = ALL.put(name, this);
    if (other != null && other.type != type) {
      throw new IllegalStateException("Two kinds of documents are called " + name);
    }
  }

  /**
   * The first form of a record.
   *
   * @param name of the kind, as its samples are called
   */
  public static <D> StoredForm<D> of(String name, Class<D> type) {
    return new StoredForm<>(name, type, List.of());
  }

  /** The next form, and the step that lifts a document of this form to it. */
  public StoredForm<D> then(UnaryOperator<ObjectNode> step) {
    List<UnaryOperator<ObjectNode>> all = new ArrayList<>(steps);
    all.add(step);
    return new StoredForm<>(name, type, List.copyOf(all));
  }

  /** The present forms of all kinds that the server stores, by their names. */
  public static List<StoredForm<?>> all() {
    return List.copyOf(ALL.values());
  }

  /** What the kind is called. */
  public String name() {
    return name;
  }

  /** The record that documents are read into. */
  public Class<D> type() {
    return type;
  }

  /** The number of the present form. */
  public int number() {
    return FIRST + steps.size();
  }

  /** The document's text; bind it as {@code ?::jsonb}. */
  public String write(D document) {
    String members = Json.write(document).substring(1);
    return "{\"" + FORM + "\":" + number() + (members.length() > 1 ? "," : "") + members;
  }

  /** The document of a text that was written in this form or an older one. */
  public D read(String text) {
    int written = Json.number(text, FORM, FIRST);
    if (written == number()) {
      return Json.read(reader, text, type);
    }
    if (written > number()) {
      throw new IllegalStateException(
          "A stored %s has form %d, and this program knows none after %d"
              .formatted(name, written, number()));
    }
    ObjectNode tree = (ObjectNode) Json.parse(text);
    tree.remove(FORM);
    for (int form = written; form < number(); form++) {
      tree = steps.get(form - FIRST).apply(tree);
    }
    return Json.read(tree, type);
  }

  /** The text of a list of documents, each with the number of its form. */
  public String writeAll(List<D> documents) {
    return documents.stream().map(this::write).collect(Collectors.joining(",", "[", "]"));
  }

  /** The documents of a list's text. */
  public List<D> readAll(String text) {
    return Json.parse(text).valueStream().map(each -> read(each.toString())).toList();
  }
}
