package dev.tillgate.foundation.documents;

import dev.tillgate.foundation.documents.DocumentKind.Column;
import dev.tillgate.foundation.documents.DocumentKind.Reference;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents of one kind. Every change counts on the version that it was made on and no other,
 * so none undoes another; it tells its event and lets caches forget what it changes.
 */
public final class Documents<D> {
  private static final int LONGEST_CODE = 255;
  private static final String ADDED = "added";
  private static final String UPDATED = "updated";
  private static final String DELETED = "deleted";

  final DocumentKind<D> kind;
  private final JdbcClient jdbc;
  private final EventLog events;
  private final KeptValues<Optional<D>> atHand;
  private final KeptValues<List<D>> allAtHand;

  public Documents(
      DocumentKind<D> kind, JdbcClient jdbc, EventLog events, Invalidations invalidations) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.events = events;
    this.atHand =
        new KeptValues<>(
            kind.topic(),
            invalidations,
            (merchantId, code) -> find(merchantId, code).map(Kept::document));
    this.allAtHand =
        new KeptValues<>(kind.topic(), invalidations, (merchantId, _) -> all(mine(merchantId)));
  }

  /** The document with this code, kept at hand; a change elsewhere is known after half a minute. */
  public Optional<D> known(long merchantId, String code) {
    return code.isEmpty() || code.length() > LONGEST_CODE
        ? Optional.empty()
        : atHand.of(merchantId, code);
  }

  /** All documents of a merchant, by key, kept at hand; for kinds of which there are few. */
  public List<D> allKnown(long merchantId) {
    return allAtHand.of(merchantId);
  }

  /** The document with this code. */
  public Optional<Kept<D>> find(long merchantId, String code) {
    return listed(mine(merchantId).and(kind.code.name() + " = ?", code)).findFirst();
  }

  /** The document with this key. */
  public Optional<Kept<D>> byKey(long merchantId, Object key) {
    return listed(mine(merchantId).and(kind.key.name() + " = ?", key)).findFirst();
  }

  /** The document with this code. Faults: the kind's own for one that is not there. */
  public Kept<D> get(long merchantId, @Nullable String code) {
    return find(merchantId, code == null ? "" : code).orElseThrow(kind::notFound);
  }

  /** All documents of a merchant that meet the conditions, by key. */
  public List<D> all(Filters filters) {
    return listed(filters).map(Kept::document).toList();
  }

  /** Those that have something in them, such as a reference to another document, by key. */
  public List<Kept<D>> containing(long merchantId, Object part) {
    return listed(mine(merchantId).and("document @> ?::jsonb", Json.write(part))).toList();
  }

  /** All documents of a merchant, for conditions to be added. */
  public Filters mine(long merchantId) {
    Filters filters = Filters.of("FROM " + kind.table + " WHERE merchant_id = ?", merchantId);
    return kind.part == null
        ? filters
        : filters.and(kind.part.column() + " = ?", kind.part.value());
  }

  /**
   * A page of those that meet the conditions.
   *
   * @param order columns, the last of them unique
   */
  public Found<D> search(Filters filters, String order, Page page) {
    return filters
        .find(jdbc, "SELECT document, version", order, page, this::kept)
        .map(Kept::document);
  }

  /** The same without counting how many there are in all. */
  public List<D> page(Filters filters, String order, Page page) {
    return filters.page(jdbc, "SELECT document, version", order, page, this::kept).stream()
        .map(Kept::document)
        .toList();
  }

  /** The act of adding a document; its answer is the document. */
  public Write<D> adding(Moment moment, D document) {
    WriteBatch batch = moment.batch();
    add(batch, document);
    return Write.of(batch, document);
  }

  /**
   * The act of changing a document as it stands. What stays the same is not written. Faults: the
   * kind's own for one that is not there, and what the change leads to.
   */
  public Write<D> changing(Moment moment, @Nullable String code, UnaryOperator<D> change) {
    return changing(moment, code, UPDATED, change);
  }

  /** The same, with words of the caller's own for what is done. */
  public Write<D> changing(
      Moment moment, @Nullable String code, String what, UnaryOperator<D> change) {
    Kept<D> before = get(moment.merchantId(), code);
    WriteBatch batch = moment.batch();
    D after = change.apply(before.document());
    change(batch, before, after, what);
    return Write.of(batch, after);
  }

  /**
   * The act of making sure of a document: it is added, or changed where it is not so already.
   *
   * @param make the document from the one that has the code now, null where there is none
   */
  public Write<D> putting(Moment moment, String code, Function<@Nullable D, D> make) {
    Optional<Kept<D>> before = find(moment.merchantId(), code);
    WriteBatch batch = moment.batch();
    D after = make.apply(before.map(Kept::document).orElse(null));
    if (before.isPresent()) {
      change(batch, before.get(), after, UPDATED);
    } else {
      // Who adds it meanwhile has not taken the code away: the body finds the document then.
      add(batch, after, null);
    }
    return Write.of(batch, after);
  }

  /** The act of deleting a document; its answer is what was deleted. */
  public Write<D> removing(Moment moment, @Nullable String code) {
    Kept<D> before = get(moment.merchantId(), code);
    WriteBatch batch = moment.batch();
    remove(batch, before);
    return Write.of(batch, before.document());
  }

  /**
   * Adds a new document to a batch. Faults, once written: the kind's own for a code in use; where
   * it has none, the body is run again, which finds another code or the document.
   */
  public void add(WriteBatch batch, D document) {
    add(batch, document, kind.taken());
  }

  private void add(WriteBatch batch, D document, @Nullable RuntimeException taken) {
    checkFree(batch, document);
    relyOnNamed(batch, null, document);
    // A code that was used before goes on counting, so that its history stays in order.
    int version = 1 + events.latest(batch.merchantId(), kind.event.apply(document, ADDED));
    List<Column<D>> columns = columns(kind.identity());
    List<@Nullable Object> values = new ArrayList<>();
    values.add(batch.merchantId());
    columns.forEach(column -> values.add(column.value().apply(document)));
    values.add(kind.form.write(document));
    values.add(version);
    values.add(batch.now());
    values.add(batch.now());
    batch.mustChange(
        taken,
        """
        INSERT INTO %s (merchant_id, %s, document, version, created_at, updated_at)
        VALUES (?, %s?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING"""
            .formatted(kind.table, names(columns, "", ", "), "?, ".repeat(columns.size())),
        values.toArray());
    beside(batch, null, document);
    tell(batch, document, version, ADDED);
  }

  /** Adds a change to a batch, unless nothing changes. */
  public void change(WriteBatch batch, Kept<D> before, D after, String what) {
    if (after.equals(before.document())) {
      return;
    }
    boolean renamed = !codeOf(before.document()).equals(codeOf(after));
    if (renamed) {
      checkFree(batch, after);
    }
    relyOnNamed(batch, before.document(), after);
    List<Column<D>> columns = columns(Stream.of(kind.code));
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(column.value().apply(after)));
    values.add(kind.form.write(after));
    values.add(batch.now());
    guard(batch, before, values);
    batch.mustChange(
        "UPDATE %s SET %s, document = ?::jsonb, updated_at = ?, version = version + 1 WHERE %s"
            .formatted(kind.table, names(columns, " = ?", ", "), guarded()),
        values.toArray());
    beside(batch, before.document(), after);
    tell(batch, after, before.version() + 1, what);
    if (renamed) {
      forget(batch, before.document());
    }
  }

  /** Adds a deletion to a batch. */
  public void remove(WriteBatch batch, Kept<D> before) {
    beside(batch, before.document(), null);
    List<@Nullable Object> values = new ArrayList<>();
    guard(batch, before, values);
    batch.mustChange("DELETE FROM %s WHERE %s".formatted(kind.table, guarded()), values.toArray());
    tell(batch, before.document(), before.version() + 1, DELETED);
  }

  /**
   * Adds that something happened to a document which stays as it is, such as to what hangs on it;
   * two such things at once do not both happen.
   */
  public void touch(WriteBatch batch, Kept<D> before, String what) {
    List<@Nullable Object> values = new ArrayList<>();
    guard(batch, before, values);
    batch.mustChange(
        "UPDATE %s SET version = version + 1 WHERE %s".formatted(kind.table, guarded()),
        values.toArray());
    tell(batch, before.document(), before.version() + 1, what);
  }

  /**
   * Lets a batch happen only while the document with this key is there, and lets nobody delete it
   * before; where it is gone, the body is run again.
   */
  private void rely(WriteBatch batch, Object key) {
    List<Object> values = new ArrayList<>(List.of(batch.merchantId(), key));
    if (kind.part != null) {
      values.add(kind.part.value());
    }
    batch.mustFind(
        null,
        "SELECT 1 FROM %s WHERE merchant_id = ? AND %s = ?%s FOR KEY SHARE"
            .formatted(kind.table, kind.key.name(), ofPart()),
        values.toArray());
    batch.forgetIfLost(
        () -> {
          atHand.forget(batch.merchantId(), String.valueOf(key));
          allAtHand.forget(batch.merchantId(), KeptValues.ALL);
        });
  }

  /**
   * Lets a batch happen only if no document has this in it any more, such as a reference to what
   * the batch deletes; otherwise the body is run again.
   */
  public void mustNotContain(WriteBatch batch, Object part) {
    batch.mustFind(
        null,
        """
        SELECT 1 WHERE NOT EXISTS (
          SELECT 1 FROM %s WHERE merchant_id = ? AND document @> ?::jsonb)"""
            .formatted(kind.table),
        batch.merchantId(),
        Json.write(part));
  }

  /** What a change names anew must stay; before all else, as a deletion locks in this order. */
  private void relyOnNamed(WriteBatch batch, @Nullable D before, D after) {
    for (Reference<D> reference : kind.references) {
      Set<?> known = before == null ? Set.of() : reference.keys(before);
      reference.keys(after).stream()
          .filter(key -> !known.contains(key))
          .forEach(key -> reference.to().rely(batch, key));
    }
  }

  /** A plan must foresee what the database would refuse. */
  private void checkFree(WriteBatch batch, D document) {
    Fault taken = kind.taken();
    if (taken != null && find(batch.merchantId(), codeOf(document)).isPresent()) {
      throw taken;
    }
  }

  private void tell(WriteBatch batch, D document, int version, String what) {
    events.append(batch, version, kind.event.apply(document, what));
    forget(batch, document);
  }

  private void forget(WriteBatch batch, D document) {
    atHand.changed(batch, codeOf(document));
    allAtHand.changed(batch);
    kind.notices.forEach(notice -> notice.accept(batch, document));
  }

  private void beside(WriteBatch batch, @Nullable D before, @Nullable D after) {
    kind.besides.forEach(beside -> beside.write(batch, before, after));
  }

  private String codeOf(D document) {
    return String.valueOf(kind.code.value().apply(document));
  }

  private String guarded() {
    return "merchant_id = ? AND " + kind.key.name() + " = ? AND version = ?" + ofPart();
  }

  private String ofPart() {
    return kind.part == null ? "" : " AND " + kind.part.column() + " = ?";
  }

  private void guard(WriteBatch batch, Kept<D> before, List<@Nullable Object> values) {
    values.add(batch.merchantId());
    values.add(kind.key.value().apply(before.document()));
    values.add(before.version());
    if (kind.part != null) {
      values.add(kind.part.value());
    }
  }

  private List<Column<D>> columns(Stream<Column<D>> first) {
    return Stream.concat(first, kind.columns.stream()).distinct().toList();
  }

  private static <D> String names(List<Column<D>> columns, String behind, String between) {
    return columns.stream()
        .map(column -> column.name() + behind)
        .collect(Collectors.joining(between));
  }

  private Stream<Kept<D>> listed(Filters filters) {
    return filters.list(jdbc, "SELECT document, version", kind.key.name(), this::kept).stream();
  }

  private Kept<D> kept(ResultSet row, int number) throws SQLException {
    return new Kept<>(kind.form.read(row.getString("document")), row.getInt("version"));
  }
}
