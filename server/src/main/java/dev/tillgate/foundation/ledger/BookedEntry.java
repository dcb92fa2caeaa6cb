package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.persistence.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the books as it stands in the database, whatever somebody may have made of it. */
record BookedEntry(
    long id,
    Instant bookedAt,
    @Nullable Long refNo,
    int version,
    @Nullable String about,
    String currency,
    List<String> kinds,
    List<String> debits,
    List<String> credits,
    List<BigDecimal> amounts) {

  static BookedEntry of(ResultSet row) throws SQLException {
    return new BookedEntry(
        row.getLong("entry_id"),
        row.getTimestamp("booked_at").toInstant(),
        row.getObject("ref_no", Long.class),
        row.getInt("order_version"),
        row.getString("about"),
        row.getString("currency"),
        texts(row, "kinds"),
        texts(row, "debit_accounts"),
        texts(row, "credit_accounts"),
        List.of((BigDecimal[]) row.getArray("amounts").getArray()));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** What would be another one if anything of the entry were. */
  String digest() {
    return sha256(
        Arrays.asList(
            id,
            bookedAt.toString(),
            refNo,
            version,
            about,
            currency,
            kinds,
            debits,
            credits,
            amounts.stream().map(BigDecimal::toPlainString).toList()));
  }

  /** What it belongs to, for people. */
  String place() {
    return refNo == null
        ? "entry %d (%s)".formatted(id, about)
        : "entry %d (order %d)".formatted(id, refNo);
  }

  /** The hash of what JSON tells apart. */
  static String sha256(List<? extends @Nullable Object> members) {
    try {
      byte[] text = Json.write(members).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
