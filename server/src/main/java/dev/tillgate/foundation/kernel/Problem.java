package dev.tillgate.foundation.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code the declared fault
 * @param path where in the request, in wire names ({@code Items[0].Quantity}); null when the fault
 *     concerns the request as a whole
 * @param message the text for the caller; never carries a secret or a card number
 */
public record Problem(FaultCode code, @Nullable String path, String message) {

  /** The code's own message, at a place in the request. */
  public static Problem at(@Nullable String path, FaultCode code) {
    return new Problem(code, path, code.message());
  }

  /** The message, led by the field's path where there is one. */
  public String text() {
    return path == null || path.isEmpty() || message.contains(path)
        ? message
        : path + ": " + message;
  }
}
