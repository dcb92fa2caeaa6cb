package dev.tillgate.gate.wire;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** JSON that was good before up to three places of it were changed. */
final class TreeMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<Integer> DEPTHS = List.of(1, 3, 60, 70, 2000);

  private TreeMutations() {}

  /** A changed copy; now and then nothing is changed, and now and then nothing is left. */
  static JsonNode mutated(JsonNode good, Random random) {
    ArrayNode root = NODES.arrayNode().add(good.deepCopy());
    for (int times = random.nextInt(4); times > 0; times--) {
      List<Samples.Slot> slots = Samples.slots(root);
      if (!slots.isEmpty()) {
        Samples.Slot other = slots.get(random.nextInt(slots.size()));
        mutate(slots.get(random.nextInt(slots.size())), value(other).deepCopy(), random);
      }
    }
    return root.isEmpty() ? NODES.nullNode() : root.get(0);
  }

  private static void mutate(Samples.Slot slot, JsonNode other, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> remove(slot);
      case 1 -> duplicate(slot);
      case 2 -> slot.set(nested(value(slot), random));
      case 3 -> slot.set(NODES.objectNode().set("5", value(slot)));
      case 4 -> slot.set(NODES.stringNode(value(slot).asString("")));
      case 5 -> slot.set(other);
      default -> slot.set(Samples.junk(random));
    }
  }

  private static JsonNode value(Samples.Slot slot) {
    return slot.parent() instanceof ObjectNode object
        ? object.get((String) slot.key())
        : slot.parent().get((Integer) slot.key());
  }

  private static void remove(Samples.Slot slot) {
    if (slot.parent() instanceof ObjectNode object) {
      object.remove((String) slot.key());
    } else {
      ((ArrayNode) slot.parent()).remove((int) (Integer) slot.key());
    }
  }

  private static void duplicate(Samples.Slot slot) {
    JsonNode copy = value(slot).deepCopy();
    if (slot.parent() instanceof ObjectNode object) {
      object.set(((String) slot.key()).toUpperCase(Locale.ROOT), copy);
    } else {
      ((ArrayNode) slot.parent()).insert((int) (Integer) slot.key(), copy);
    }
  }

  private static JsonNode nested(JsonNode value, Random random) {
    int depth = DEPTHS.get(random.nextInt(DEPTHS.size()));
    return NODES.rawValueNode(
        new RawValue("[".repeat(depth) + RawHttp.text(value) + "]".repeat(depth)));
  }
}
