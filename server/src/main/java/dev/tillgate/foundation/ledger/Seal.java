package dev.tillgate.foundation.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The digests of entries, tied to the seal before.
 *
 * @param number counted per merchant from 1, without gaps
 * @param horizon the number of rows from which on new ones got theirs
 * @param isLast whether nothing was left to be sealed
 * @param sealedAt by the wall clock
 */
record Seal(
    int number,
    List<Long> entries,
    List<String> digests,
    long horizon,
    boolean isLast,
    String hash,
    Instant sealedAt) {
  /** Before the first seal. */
  static final String NO_HASH = "";

  static Seal of(
      int number,
      String hashBefore,
      List<BookedEntry> entries,
      long horizon,
      boolean isLast,
      Instant sealedAt) {
    List<Long> ids = entries.stream().map(BookedEntry::id).toList();
    List<String> digests = entries.stream().map(BookedEntry::digest).toList();
    String hash = hash(number, hashBefore, ids, digests);
    return new Seal(number, ids, digests, horizon, isLast, hash, sealedAt);
  }

  /** Whether it is the one that was made behind a seal with this hash. */
  boolean follows(String hashBefore) {
    return hash.equals(hash(number, hashBefore, entries, digests));
  }

  private static String hash(
      int number, String hashBefore, List<Long> entries, List<String> digests) {
    return BookedEntry.sha256(List.of(hashBefore, number, entries, digests));
  }
}
