package dev.tillgate.foundation.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the books of a merchant with what a module has on record. */
public interface BooksCheck {
  /** What is compared, as a report calls it. */
  String subject();

  /**
   * What differs, each with its place; nothing where all agrees.
   *
   * @param jdbc the database, as of one instant
   */
  List<String> differences(JdbcClient jdbc, long merchantId);
}
