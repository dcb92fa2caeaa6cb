package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a database to the key file that it was first opened with. With another one the server would
 * start, and fail at every secret that it meets.
 */
record KeyCheck(JdbcClient jdbc) {
  private static final String TEXT = "the key file of this database";
  private static final String PLACE = "key_check";

  /** Opens the key file; the first one of a database is made where it is missing. */
  SecretBox open(Path keyFile) {
    if (!Files.exists(keyFile) && (sealed().isPresent() || aSecret().isPresent())) {
      throw new StartFailure(
          "The key file %s is missing; put the one there that this database was opened with before, because no other opens the secret keys and card numbers in it."
              .formatted(keyFile));
    }
    SecretBox box = SecretBox.open(keyFile);
    if (sealed().isEmpty() && aSecret().map(secret -> secret.test(box)).orElse(true)) {
      add(box.seal(box.fingerprint(TEXT), PLACE));
    }
    if (!sealed().map(check -> opens(box, check)).orElse(false)) {
      throw new StartFailure(
          "The key file %s is not the one that this database was opened with before; put that one there, because no other opens the secret keys and card numbers in it."
              .formatted(keyFile));
    }
    return box;
  }

  private static boolean opens(SecretBox box, byte[] sealed) {
    try {
      return box.unseal(sealed, PLACE).equals(box.fingerprint(TEXT));
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Whether a key opens what a database has sealed from before it was held to a key file. */
  private Optional<Predicate<SecretBox>> aSecret() {
    return jdbc.sql("SELECT merchant_id, secret_key FROM merchant ORDER BY merchant_id LIMIT 1")
        .query((row, n) -> openedBy(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  private static Predicate<SecretBox> openedBy(long merchantId, byte[] sealed) {
    return box -> {
      try {
        box.unseal(sealed, SecretBox.place("merchant.secret_key", merchantId));
        return true;
      } catch (IllegalStateException e) {
        return false;
      }
    };
  }

  private Optional<byte[]> sealed() {
    return jdbc.sql("SELECT sealed FROM key_check").query(byte[].class).optional();
  }

  /** Of two servers that start at once with files of their own one is refused. */
  private void add(byte[] sealed) {
    jdbc.sql("INSERT INTO key_check (id, sealed) VALUES (1, ?) ON CONFLICT DO NOTHING")
        .param(sealed)
        .update();
  }
}
