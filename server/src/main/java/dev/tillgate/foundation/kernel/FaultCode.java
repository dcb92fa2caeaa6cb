package dev.tillgate.foundation.kernel;

import com.google.errorprone.annotations.Immutable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A fault that an answer may carry: the symbol, its number, its HTTP status and its text. Each
 * module declares its own in an enum. The symbols and texts of {@code placeOrder} follow the page
 * "API 6.0 Error codes"; where that page ends, the names go on in its style.
 */
public interface FaultCode {

  /**
   * What a fault says beside its symbol.
   *
   * @param number the integer {@code code} of a JSON-RPC error; codes of one subject may share it
   * @param status the HTTP status of a REST answer
   * @param message the text for the caller, a full sentence in English
   */
  @Immutable
  record Text(int number, int status, String message) {}

  /** The symbol, unique among all faults. */
  String name();

  /** Tells what the fault says, for the constructor of its enum. */
  default void says(int number, int status, String message) {
    Texts.OF_FAULTS.putIfAbsent(this, new Text(number, status, message));
  }

  /** What the fault says. */
  default Text text() {
    return Objects.requireNonNull(Texts.OF_FAULTS.get(this));
  }

  /** The integer {@code code} of a JSON-RPC error. */
  default int number() {
    return text().number();
  }

  /** The HTTP status of a REST answer. */
  default int status() {
    return text().status();
  }

  /** The text for the caller. */
  default String message() {
    return text().message();
  }

  /** What all faults say, so that no enum needs a field and its accessor for it. */
  final class Texts {
    private static final Map<FaultCode, Text> OF_FAULTS = new ConcurrentHashMap<>();

    private Texts() {}
  }
}
