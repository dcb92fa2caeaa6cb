package dev.tillgate.gate.wire.docs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object in the order they are written, the same at every start. */
final class Members {
  private Members() {}

  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }
}
