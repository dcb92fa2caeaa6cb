package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a search asks for, put together from the conditions that it has. A condition without a value
 * is left out, so that the database plans for just what is asked.
 */
public final class Filters {
  private final String from;
  private final long merchantId;
  private final StringBuilder where;
  private final List<Object> selected = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private long mostCounted = Long.MAX_VALUE;
  private @Nullable String pageKey;

  /** A page of what was found, and how much there is in all, as far as it was counted. */
  public record Found<T>(List<T> items, long count) {
    /** The same with each item put in other words. */
    public <R> Found<R> map(Function<? super T, R> words) {
      return new Found<>(items.stream().<R>map(words).toList(), count);
    }
  }

  private Filters(String from, long merchantId) {
    this.from = from;
    this.merchantId = merchantId;
    this.where = new StringBuilder(from);
    values.add(merchantId);
  }

  /**
   * A search of one merchant's rows.
   *
   * @param from a text that names the table and ends in {@code WHERE merchant_id = ?}
   */
  public static Filters of(String from, long merchantId) {
    return new Filters(from, merchantId);
  }

  /** The values of what is selected, one for each of its question marks. */
  public Filters selecting(Object... all) {
    selected.addAll(List.of(all));
    return this;
  }

  /** Counts no further than so many rows behind the page that is asked for. */
  public Filters countingAtMost(long rows) {
    mostCounted = rows;
    return this;
  }

  /**
   * Finds the keys of a page first and reads only its rows: of those before it, nothing is
   * selected. The keys are an array, as a join could be planned so that they are looked for again
   * and again.
   *
   * @param key a column that is unique among the merchant's rows
   */
  public Filters pagedBy(String key) {
    pageKey = key;
    return this;
  }

  /** The condition holds for the value, which stands for each of its question marks. */
  public Filters and(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      long marks = condition.chars().filter(c -> c == '?').count();
      for (long i = 0; i < marks; i++) {
        values.add(SqlValue.of(value));
      }
    }
    return this;
  }

  /** The condition holds for these values, one for each of its question marks. */
  public Filters where(String condition, Object... all) {
    where.append(" AND ").append(condition);
    values.addAll(List.of(all));
    return this;
  }

  /**
   * The condition holds for one of the values; without values it is left out.
   *
   * @param condition with {@code ??} for the list of values
   */
  public Filters andAny(String condition, Collection<?> any) {
    if (!any.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(any.size(), "?"));
      where.append(" AND ").append(condition.replace("??", marks));
      any.forEach(value -> values.add(SqlValue.of(value)));
    }
    return this;
  }

  /** The text is somewhere in the column, in any case of letters; blank texts are everywhere. */
  public Filters contains(String column, @Nullable String text) {
    return text == null || text.isBlank() ? this : and(column + " ILIKE ?", pattern(text));
  }

  /** The rows of a page in an order that ends with something unique, and how many there are. */
  public <T> Found<T> find(
      JdbcClient jdbc, String select, String order, Page page, RowMapper<T> rows) {
    List<T> items = page(jdbc, select, order, page, rows);
    boolean isLast = items.size() < page.limit() && (!items.isEmpty() || page.offset() == 0);
    return new Found<>(items, isLast ? page.offset() + items.size() : count(jdbc, page));
  }

  /** The rows of a page alone. */
  public <T> List<T> page(
      JdbcClient jdbc, String select, String order, Page page, RowMapper<T> rows) {
    String found = where + " ORDER BY " + order + " LIMIT ? OFFSET ?";
    JdbcClient.StatementSpec statement =
        pageKey == null
            ? jdbc.sql(select + " " + found).params(selected)
            : jdbc.sql(
                    "%s %s AND %s = ANY (ARRAY(SELECT %s %s)) ORDER BY %s"
                        .formatted(select, from, pageKey, pageKey, found, order))
                .params(selected)
                .param(merchantId);
    return statement.params(values).param(page.limit()).param(page.offset()).query(rows).list();
  }

  /** All rows, in an order. */
  public <T> List<T> list(JdbcClient jdbc, String select, String order, RowMapper<T> rows) {
    return bound(jdbc, select + " " + where + " ORDER BY " + order).query(rows).list();
  }

  /** How many rows there are. */
  public long count(JdbcClient jdbc) {
    return bound(jdbc, "SELECT count(*) " + where).query(Long.class).single();
  }

  private long count(JdbcClient jdbc, Page page) {
    return mostCounted == Long.MAX_VALUE
        ? count(jdbc)
        : bound(jdbc, "SELECT count(*) FROM (SELECT 1 " + where + " LIMIT ?) AS counted")
            .param(page.offset() + page.limit() + mostCounted)
            .query(Long.class)
            .single();
  }

  private JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).params(values);
  }

  private static String pattern(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
