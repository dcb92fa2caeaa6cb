package dev.tillgate.foundation.persistence;

import java.math.BigDecimal;

/** What the rows of a batch mean, in words that a plan can show before anything is written. */
public sealed interface Fact {

  /**
   * Something happens to a subject.
   *
   * @param version the subject's own, which orders what happens to it
   * @param document the members of the event, as JSON
   */
  record Happens(String kind, String subject, String reference, int version, String document)
      implements Fact {}

  /** An amount above zero moves between two accounts. */
  record Moves(String kind, String debit, String credit, BigDecimal amount, String currency)
      implements Fact {}
}
