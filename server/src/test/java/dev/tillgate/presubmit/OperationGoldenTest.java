package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import dev.tillgate.gate.wire.docs.OpenApi;
import dev.tillgate.gate.wire.docs.OperationTable;
import dev.tillgate.gate.wire.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the API looks like from outside changes only on purpose. */
class OperationGoldenTest {
  private static final String REQUESTS = "server/src/test/resources/golden/requests";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final OperationCatalog catalog = TestServer.bean(OperationCatalog.class);
  private final JsonText text = TestServer.bean(JsonText.class);
  private final JsonNode openApi = text.read(text.write(OpenApi.document(catalog)));

  @Test
  void operations_areThoseOfTheGolden() {
    golden("operations.txt").matches(String.join("\n", OperationTable.lines(catalog)) + "\n");
  }

  @Test
  void openApi_isThatOfTheGolden() {
    JsonMapper pretty = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    golden("openapi.json").matches(pretty.writeValueAsString(openApi) + "\n");
  }

  @Test
  void sampleRequests_areThoseOfTheGoldens() {
    Set<String> expected = new TreeSet<>();
    for (OperationModel operation : catalog.all()) {
      sample(expected, operation.name() + ".rpc.json", SampleRequests.rpc(operation));
      if (!operation.routes().isEmpty()) {
        sample(expected, operation.name() + ".rest.http", SampleRequests.rest(operation));
      }
    }
    Stream<String> there =
        Stream.of(".rpc.json", ".rest.http")
            .flatMap(ending -> Repository.files(REQUESTS, ending).stream())
            .map(file -> String.valueOf(file.getFileName()));
    assertThat(there)
        .as("delete samples of operations that are gone")
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void openApi_answersAtItsAddress() throws IOException {
    URL address = URI.create(TestServer.url() + "/openapi.json").toURL();
    try (InputStream body = address.openStream()) {
      assertThat(text.parse(body.readAllBytes())).isEqualTo(openApi);
    }
  }

  /** Two records of one simple name would overwrite each other's schema. */
  @Test
  void recordsThatTravel_haveNamesOfTheirOwn() {
    Map<String, Set<Class<?>>> types = new TreeMap<>();
    for (OperationModel operation : catalog.all()) {
      collectTypes(operation.answer(), types);
      operation.parameters().forEach(parameter -> collectTypes(parameter.shape(), types));
    }
    assertThat(types).isNotEmpty();
    assertThat(types.values()).allSatisfy(sameName -> assertThat(sameName).hasSize(1));
  }

  @Test
  void openApi_references_resolve() {
    List<String> references = new ArrayList<>();
    collectReferences(openApi, references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(openApi.at(reference.substring(1)).isMissingNode())
                  .as(reference)
                  .isFalse();
            });
  }

  @Test
  void openApi_namesVersionTitleAndAnswers() {
    assertThat(openApi.path("openapi").asString()).matches("3\\.1\\.\\d+");
    assertThat(openApi.path("info").path("title").asString()).isNotBlank();
    assertThat(openApi.path("info").path("version").asString()).isNotBlank();
    for (JsonNode operation : operations()) {
      assertThat(operation.path("responses").properties())
          .as(operation.path("operationId").asString())
          .isNotEmpty()
          .allSatisfy(
              answer -> {
                assertThat(answer.getKey()).matches("[1-5]\\d\\d");
                assertThat(answer.getValue().path("description").asString()).isNotBlank();
              });
    }
  }

  @Test
  void openApi_operationIds_areUnique() {
    List<String> ids =
        operations().stream().map(operation -> operation.path("operationId").asString()).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void openApi_pathParameters_areDeclaredOnce() {
    openApi
        .path("paths")
        .properties()
        .forEach(
            path -> {
              List<String> inPath =
                  PLACEHOLDER
                      .matcher(path.getKey())
                      .results()
                      .map(OperationGoldenTest::name)
                      .toList();
              for (JsonNode operation : path.getValue()) {
                List<String> declared = new ArrayList<>();
                Set<String> all = new TreeSet<>();
                for (JsonNode parameter : operation.path("parameters")) {
                  String in = parameter.path("in").asString();
                  String name = parameter.path("name").asString();
                  assertThat(all.add(in + " " + name)).as(path.getKey() + " " + name).isTrue();
                  if (in.equals("path")) {
                    assertThat(parameter.path("required").asBoolean()).isTrue();
                    declared.add(name);
                  }
                }
                assertThat(declared).as(path.getKey()).containsExactlyInAnyOrderElementsOf(inPath);
              }
            });
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static void sample(Set<String> expected, String name, String request) {
    expected.add(name);
    golden("requests/" + name).matches(request);
  }

  private static GoldenFile golden(String name) {
    return GoldenFile.named(OperationGoldenTest.class, name);
  }

  private List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    for (JsonNode path : openApi.path("paths")) {
      path.properties()
          .forEach(
              member -> {
                assertThat(VERBS).contains(member.getKey());
                operations.add(member.getValue());
              });
    }
    return operations;
  }

  private static void collectTypes(Shape shape, Map<String, Set<Class<?>>> types) {
    switch (shape) {
      case Shape.Struct struct -> {
        StructType type = struct.type();
        if (types.computeIfAbsent(type.name(), name -> new HashSet<>()).add(type.javaType())) {
          type.fields().forEach(field -> collectTypes(field.shape(), types));
        }
      }
      case Shape.ListOf list -> collectTypes(list.element(), types);
      case Shape.MapOf map -> collectTypes(map.value(), types);
      case Shape.Scalar _, Shape.Choice _, Shape.Anything _, Shape.Nothing _ -> {}
    }
  }

  private static void collectReferences(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").asString());
    }
    node.forEach(child -> collectReferences(child, references));
  }
}
