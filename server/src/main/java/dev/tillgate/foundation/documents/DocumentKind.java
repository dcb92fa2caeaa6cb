package dev.tillgate.foundation.documents;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one kind of document: its table, what its changes mean, its faults. A table
 * has {@code merchant_id}, the key, {@code document}, {@code version}, {@code created_at}, {@code
 * updated_at} and the columns that searches ask for.
 */
public final class DocumentKind<D> {

  /** Writes more of a change, such as rows beside the document. */
  @FunctionalInterface
  public interface Beside<D> {
    /**
     * Adds to the batch of the change.
     *
     * @param before null for a new document
     * @param after null for one that is deleted
     */
    void write(WriteBatch batch, @Nullable D before, @Nullable D after);
  }

  /** The value of a column that documents of this kind have in common. */
  record Part(String column, String value) {}

  /** A column that repeats something of the document. */
  record Column<D>(String name, Function<D, @Nullable Object> value) {}

  /** What documents of this kind name of another one. */
  record Reference<D>(Documents<?> to, Function<D, Stream<?>> named) {
    Set<?> keys(D document) {
      return named.apply(document).collect(Collectors.toSet());
    }
  }

  final String table;
  final StoredForm<D> form;
  final List<Column<D>> columns = new ArrayList<>();
  final List<Reference<D>> references = new ArrayList<>();
  final List<Beside<D>> besides = new ArrayList<>();
  Column<D> key;
  final Column<D> code;
  @Nullable Part part;
  final BiFunction<D, String, Event> event;
  final List<BiConsumer<WriteBatch, D>> notices = new ArrayList<>();
  private @Nullable FaultCode missing;
  private @Nullable FaultCode duplicate;
  private @Nullable String duplicatePath;

  private DocumentKind(
      String table,
      StoredForm<D> form,
      Function<D, String> code,
      BiFunction<D, String, Event> event) {
    this.table = table;
    this.form = form;
    this.code = new Column<>("code", code::apply);
    this.key = this.code;
    this.event = event;
  }

  /**
   * A kind whose documents are known by their code.
   *
   * @param event what to tell of a document and what was done to it: "added", "updated", "deleted"
   *     or words of the caller's choice
   */
  public static <D> DocumentKind<D> of(
      String table,
      StoredForm<D> form,
      Function<D, String> code,
      BiFunction<D, String, Event> event) {
    return new DocumentKind<>(table, form, code, event);
  }

  /** The column that identifies a document for ever, where its code may change. */
  public DocumentKind<D> key(String column, Function<D, @Nullable Object> value) {
    key = new Column<>(column, value);
    return this;
  }

  /** Of the documents in the table, only those with this value in a column are of this kind. */
  public DocumentKind<D> part(String column, Enum<?> value) {
    part = new Part(column, value.name());
    return this;
  }

  /** A column that searches ask for. */
  public DocumentKind<D> column(String name, Function<D, @Nullable Object> value) {
    columns.add(new Column<>(name, value));
    return this;
  }

  /**
   * Documents of this kind name others, by their keys. What a change names anew cannot be deleted
   * meanwhile; a deletion must still see to the documents that name what it deletes.
   */
  public DocumentKind<D> refersTo(Documents<?> others, Function<D, Stream<?>> keys) {
    references.add(new Reference<>(others, keys));
    return this;
  }

  /** What is written beside each change. */
  public DocumentKind<D> beside(Beside<D> beside) {
    besides.add(beside);
    return this;
  }

  /** What else is forgotten when a document changes, beside the document itself. */
  public DocumentKind<D> notice(BiConsumer<WriteBatch, D> forgetting) {
    notices.add(forgetting);
    return this;
  }

  /**
   * The faults of this kind.
   *
   * @param path the member that must be unique
   */
  public DocumentKind<D> faults(FaultCode notFound, FaultCode taken, String path) {
    missing = notFound;
    duplicate = taken;
    duplicatePath = path;
    return this;
  }

  /** The fault of a kind whose codes the system makes, so that nobody is told of one in use. */
  public DocumentKind<D> faults(FaultCode notFound) {
    missing = notFound;
    return this;
  }

  /** What notices about documents of this kind begin with. */
  String topic() {
    return part == null ? table : table + "-" + part.value();
  }

  /** The columns that a document never changes, and its code. */
  Stream<Column<D>> identity() {
    Stream<Column<D>> own = Stream.of(key, code);
    Part shared = part;
    return shared == null
        ? own
        : Stream.concat(Stream.of(new Column<>(shared.column(), _ -> shared.value())), own);
  }

  Fault notFound() {
    return new Fault(missing == null ? RequestFault.NOT_FOUND : missing);
  }

  /** Null where a code in use is nobody's fault. */
  @Nullable Fault taken() {
    return duplicate == null ? null : new Fault(duplicate, duplicatePath, duplicate.message());
  }
}
