package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Refuses text that JSON can carry but no database column: U+0000 and halves of surrogate pairs.
 * Every text of a request passes here once, so that nothing behind has to think of it.
 */
public final class Storable {
  private Storable() {}

  /** The text itself. Faults: INVALID_PARAMETER. */
  public static String text(String text, @Nullable String path) {
    if (isStorable(text)) {
      return text;
    }
    String place = path == null || path.isEmpty() ? "" : path + ": ";
    throw new Fault(
        RequestFault.INVALID_PARAMETER,
        path,
        place + "A text contains U+0000 or half of a surrogate pair.");
  }

  /** Checks the names and texts of a whole tree. Faults: INVALID_PARAMETER. */
  static void check(JsonNode node, String path) {
    if (node.isString()) {
      text(node.stringValue(), path);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), path + "[" + i + "]");
      }
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = text(member.getKey(), path);
        check(member.getValue(), path.isEmpty() ? name : path + "." + name);
      }
    }
  }

  private static boolean isStorable(String text) {
    return text.codePoints()
        .allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
  }
}
