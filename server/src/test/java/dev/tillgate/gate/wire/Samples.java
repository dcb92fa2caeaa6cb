package dev.tillgate.gate.wire;

import dev.tillgate.Orders;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Plausible arguments made from the catalogue's own types, and ways to spoil them. */
final class Samples {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1",
          "7.5",
          "1e308",
          "1e999999999",
          "-1e-999999999",
          "9".repeat(99),
          "2147483648",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"0\"",
          "\"-1\"",
          "\"NaN\"",
          "\"Infinity\"",
          "\"1e400\"",
          "\"2026-02-30\"",
          "\"0000-00-00\"",
          "\"9999-12-31 23:59:59\"",
          "\"+999999999-12-31T23:59:59\"",
          "\"0001-01-01\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\ud83d\\ude00\"",
          "\"\\u202e\\u0007\\\\\"",
          "\"' OR '1'='1\"",
          "\"%_\\\\\"",
          "\"{}\"",
          "\"" + "x".repeat(300) + "\"",
          "\"" + "ß".repeat(20_000) + "\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "{\"0\":null}",
          "{\"5\":{}}",
          "{\"EUR\":1}",
          "{\"\":\"\"}",
          "[1,\"a\",{}]",
          "{\"a\":{\"b\":[{}]}}",
          "[".repeat(40) + "]".repeat(40),
          "{\"Code\":[],\"Amount\":{},\"Currency\":[1]}",
          "\"USD\"",
          "\"CC\"",
          "\"PAYPAL\"",
          "\"FREE\"",
          "\"BR\"",
          "\"DAY\"",
          "\"CUSTOM\"",
          "100000",
          "\"12\"",
          "\"123456789\"",
          "99999999999999");

  /** A place in a tree whose value can be another. */
  record Slot(JsonNode parent, Object key) {
    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set((String) key, value);
      } else {
        ((ArrayNode) parent).set((Integer) key, value);
      }
    }
  }

  private Samples() {}

  /** A good argument for the parameter. */
  static JsonNode of(ParameterModel parameter) {
    if (parameter.shape() instanceof Shape.Struct struct) {
      return switch (struct.type().name()) {
        case "OrderRequest", "InstallmentsRequest" ->
            JSON.valueToTree(Orders.in("EUR").dynamic("PRODUCT", "Thing", 1, 10).build());
        case "Product" -> product();
        default -> of(parameter.shape());
      };
    }
    return of(parameter.shape());
  }

  /** The same arguments with one to three places spoilt. */
  static ArrayNode spoilt(List<JsonNode> arguments, Random random) {
    ArrayNode all = NODES.arrayNode();
    arguments.forEach(argument -> all.add(argument.deepCopy()));
    for (int times = random.nextInt(3); times >= 0; times--) {
      List<Slot> slots = slots(all);
      if (!slots.isEmpty()) {
        slots.get(random.nextInt(slots.size())).set(junk(random));
      }
    }
    return all;
  }

  /** Text for a place in a path or a query. */
  static String word(Random random) {
    List<String> words =
        List.of(
            "TIERED", "123456789", "0", "-1", "x", "ß€", "' OR 1=1", "x".repeat(300), "a b+c&d");
    return words.get(random.nextInt(words.size()));
  }

  /** The text of something that nobody expects. */
  static String junkText(Random random) {
    return JUNK.get(random.nextInt(JUNK.size())).replace("\"", "");
  }

  /** A query as anybody might write it. */
  static String query(JsonNode options, Random random) {
    List<String> pairs = new ArrayList<>();
    for (String name : options.propertyNames()) {
      String suffix = List.of("", "[]", "[0]", "[x]", "[x][y]").get(random.nextInt(5));
      if (random.nextInt(3) == 0) {
        String value = junkText(random);
        pairs.add(name + suffix + "=" + (value.length() > 400 ? "" : value));
      }
    }
    return String.join("&", pairs);
  }

  private static JsonNode of(Shape shape) {
    return switch (shape) {
      case Shape.Scalar(Shape.Kind kind) -> scalar(kind);
      case Shape.Choice choice -> NODES.stringNode(choice.words().getFirst());
      case Shape.Struct struct -> struct(struct.type().fields());
      case Shape.ListOf list -> NODES.arrayNode().add(of(list.element()));
      case Shape.MapOf map -> NODES.objectNode().set("a", of(map.value()));
      case Shape.Anything _ -> NODES.objectNode().put("a", 1);
      case Shape.Nothing _ -> NODES.nullNode();
    };
  }

  private static JsonNode struct(List<FieldType> fields) {
    ObjectNode object = NODES.objectNode();
    fields.forEach(field -> object.set(field.name(), of(field.shape())));
    return object;
  }

  private static JsonNode scalar(Shape.Kind kind) {
    return switch (kind) {
      case STRING -> NODES.stringNode("TIERED");
      case FLAG -> NODES.numberNode(1);
      case INTEGER, LONG, DECIMAL -> NODES.numberNode(3);
      case BOOLEAN -> NODES.booleanNode(true);
      case DATE -> NODES.stringNode("2026-01-31");
      case DATE_TIME -> NODES.stringNode("2026-01-31 10:20:30");
    };
  }

  private static JsonNode product() {
    return JSON.valueToTree(
        Map.of(
            "ProductCode",
            "FUZZ",
            "ProductName",
            "Fuzz",
            "ProductType",
            "REGULAR",
            "GeneratesSubscription",
            true,
            "SubscriptionInformation",
            Map.of("BillingCycle", 1, "BillingCycleUnits", "M"),
            "Platforms",
            List.of(Map.of("Category", "Windows")),
            "Translations",
            List.of(Map.of("Language", "de", "Name", "Fuzz")),
            "PricingConfigurations",
            List.of(
                Map.of(
                    "Name",
                    "Default",
                    "Default",
                    true,
                    "BillingCountries",
                    List.of("NL"),
                    "DefaultCurrency",
                    "EUR",
                    "Prices",
                    Map.of(
                        "Regular",
                        List.of(
                            Map.of(
                                "Amount",
                                5,
                                "Currency",
                                "EUR",
                                "MinQuantity",
                                1,
                                "MaxQuantity",
                                9)))))));
  }

  static JsonNode junk(Random random) {
    return NODES.rawValueNode(new RawValue(JUNK.get(random.nextInt(JUNK.size()))));
  }

  /** Every place in a tree. */
  static List<Slot> slots(JsonNode root) {
    List<Slot> slots = new ArrayList<>();
    collect(root, slots);
    return slots;
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        slots.add(new Slot(node, i));
        collect(node.get(i), slots);
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              member -> {
                slots.add(new Slot(node, member.getKey()));
                collect(member.getValue(), slots);
              });
    }
  }
}
