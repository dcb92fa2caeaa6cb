package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import dev.tillgate.gate.wire.docs.Examples;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API looks like from outside changes only on purpose. */
class OperationGoldenTest {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final OperationCatalog catalog = TestServer.bean(OperationCatalog.class);
  private final JsonText text = TestServer.bean(JsonText.class);
  private final JsonNode openApi = text.read(text.write(OpenApi.document(catalog)));

  @Test
  void eachOperation_isThatOfItsGolden() {
    List<String> lines = OperationTable.lines(catalog);
    Map<String, String> goldens = new TreeMap<>();
    for (int i = 0; i < catalog.all().size(); i++) {
      OperationModel operation = catalog.all().get(i);
      goldens.put(operation.name() + ".txt", golden(operation, lines.get(i + 1)));
    }
    GoldenFile.folder(OperationGoldenTest.class, "operations", goldens);
  }

  @Test
  void whatBelongsToNoOperation_isThatOfTheGolden() {
    ObjectNode rest = openApi.deepCopy().asObject();
    rest.remove("paths");
    JsonNode types = rest.withObject("components").remove("schemas");
    GoldenFile.named(OperationGoldenTest.class, "api.txt")
        .matches(OperationTable.lines(catalog).getFirst() + "\n" + rest + "\n\n" + listed(types));
  }

  /** Its line of the table, the requests that its page shows, and its part of the document. */
  private String golden(OperationModel operation, String line) {
    StringBuilder text = new StringBuilder(line).append("\n\n");
    text.append(Examples.rpc(operation)).append("\n\n");
    Optional.ofNullable(Examples.rest(operation)).ifPresent(it -> text.append(it).append("\n\n"));
    text.append(Examples.soap(operation)).append('\n');
    for (RestRoute route : operation.routes()) {
      JsonNode part =
          openApi.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
      text.append(
          "\n%s %s%n%s%n".formatted(route.method(), route.path(), PRETTY.writeValueAsString(part)));
    }
    return text.toString();
  }

  /** A line for each type, and below it one for each of its fields. */
  private static String listed(JsonNode types) {
    StringBuilder text = new StringBuilder();
    types
        .properties()
        .forEach(
            type -> {
              ObjectNode rest = type.getValue().deepCopy().asObject();
              JsonNode fields = rest.path("properties");
              rest.remove("properties");
              text.append(type.getKey()).append(' ').append(rest).append('\n');
              fields
                  .properties()
                  .forEach(
                      field ->
                          text.append("  %s %s%n".formatted(field.getKey(), field.getValue())));
            });
    return text.toString();
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
