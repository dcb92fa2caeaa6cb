package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import dev.tillgate.gate.wire.RawHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every answer of every story is what {@code /openapi.json} says it is. */
class DescribedAnswersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode OPEN_API =
      RawHttp.json(RawHttp.send("GET", "/openapi.json", "", Map.of()));
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonNode STRICT = strict(OPEN_API.get("components"));
  private static final Map<String, Schema> KNOWN = new HashMap<>();

  static List<Story> stories() {
    return Story.all();
  }

  @Difference(38)
  @ParameterizedTest
  @MethodSource("stories")
  void answers_areAsDescribed(Story story) {
    Protocol rest = Protocols.rest(story.client());
    story.tell(
        "rest",
        (operation, arguments) -> {
          String answer = rest.send(operation, arguments, Map.of());
          check(operation, answer.substring(0, 3), answer.substring(4));
          return rest.read(operation, answer);
        });
  }

  private static void check(OperationModel operation, String status, String body) {
    RestRoute route = operation.routes().getFirst();
    JsonNode responses =
        OPEN_API
            .path("paths")
            .path(route.path())
            .path(route.method().toLowerCase(Locale.ROOT))
            .path("responses");
    // Every operation may answer with the faults of requests, which are all of one form.
    boolean isUnnamed = status.startsWith("4") && !responses.has(status);
    JsonNode described = responses.path(isUnnamed ? "400" : status);
    assertThat(described.isMissingNode()).as(operation.name() + " " + status).isFalse();
    JsonNode schema = described.at("/content/application~1json/schema");
    if (!schema.isMissingNode()) {
      assertThat(
              KNOWN
                  .computeIfAbsent(schema.toString(), _ -> compiled(schema))
                  .validate(body, InputFormat.JSON))
          .as(operation.name() + " " + body)
          .isEmpty();
    }
  }

  private static Schema compiled(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", STRICT);
    return SCHEMAS.getSchema(whole.toString());
  }

  /** Answers have all members that are described, and no others. */
  private static JsonNode strict(JsonNode components) {
    JsonNode strict = components.deepCopy();
    Map<String, Set<String>> beyond = new HashMap<>();
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      collectBeyond(operation.answer(), beyond);
    }
    for (Map.Entry<String, JsonNode> schema : strict.path("schemas").properties()) {
      if (schema.getValue() instanceof ObjectNode struct && struct.has("properties")) {
        List<String> required = new ArrayList<>(struct.get("properties").propertyNames());
        required.removeAll(beyond.getOrDefault(schema.getKey(), Set.of()));
        struct.put("additionalProperties", false);
        struct.set("required", JSON.valueToTree(required));
      }
    }
    return strict;
  }

  private static void collectBeyond(Shape shape, Map<String, Set<String>> beyond) {
    switch (shape) {
      case Shape.Struct(StructType type) -> {
        Set<String> names =
            type.fields().stream()
                .filter(FieldType::beyond)
                .map(FieldType::name)
                .collect(Collectors.toSet());
        if (beyond.putIfAbsent(type.name(), names) == null) {
          type.fields().forEach(field -> collectBeyond(field.shape(), beyond));
        }
      }
      case Shape.ListOf(Shape element) -> collectBeyond(element, beyond);
      case Shape.MapOf(Shape value) -> collectBeyond(value, beyond);
      default -> {}
    }
  }

  /** Of a type, too, whose members requests may leave out. */
  @Test
  void whatIsMissingOrSurplus_isFound() {
    Schema product = compiled(JSON.readTree("{\"$ref\": \"#/components/schemas/Product\"}"));
    assertThat(product.validate("{\"Surplus\": 1}", InputFormat.JSON))
        .extracting(Error::getKeyword)
        .contains("required", "additionalProperties");
  }

  @Difference(38)
  @Test
  void description_hasNothingThatGeneratorsStumbleOver() {
    assertThat(TestServer.url()).isNotEmpty();
    OPEN_API.path("paths").forEach(path -> path.forEach(DescribedAnswersTest::checkParameters));
    OPEN_API.at("/components/schemas").forEach(DescribedAnswersTest::checkNoNullItems);
  }

  private static void checkParameters(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode schema = parameter.get("schema");
      String text = parameter.toString();
      assertThat(text).doesNotContain("null").doesNotContain("\"object\"");
      JsonNode value = schema.path("items").isMissingNode() ? schema : schema.get("items");
      if (value.has("$ref")) {
        assertThat(OPEN_API.at(value.get("$ref").asString().substring(1)).has("enum"))
            .as(text)
            .isTrue();
      }
    }
  }

  private static void checkNoNullItems(JsonNode node) {
    if (node.has("items")) {
      JsonNode items = node.get("items");
      assertThat(items.path("type").isArray() || items.has("anyOf")).isFalse();
    }
    assertThat(node.has("enum") && node.path("type").isArray()).isFalse();
    node.forEach(DescribedAnswersTest::checkNoNullItems);
  }
}
