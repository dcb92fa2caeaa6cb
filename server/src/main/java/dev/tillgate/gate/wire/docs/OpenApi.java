package dev.tillgate.gate.wire.docs;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of all operations that have a REST address. */
public final class OpenApi {
  private static final String VERSION = "3.1.0";

  private final Schemas schemas = new Schemas();

  private OpenApi() {}

  /** The whole document, as maps and lists. */
  public static Map<String, Object> document(OperationCatalog catalog) {
    return new OpenApi().write(catalog);
  }

  private Map<String, Object> write(OperationCatalog catalog) {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (OperationModel operation : catalog.all()) {
      for (RestRoute route : operation.routes()) {
        paths
            .computeIfAbsent(route.path(), path -> new TreeMap<>())
            .put(route.method().toLowerCase(java.util.Locale.ROOT), operation(operation, route));
      }
    }
    requireAnswers(catalog);
    return Members.of(
        "openapi",
        VERSION,
        "info",
        Members.of(
            "title", "Tillgate",
            "version", "6.0",
            "description",
                "Independent implementation of the 2Checkout (Avangate) API 6.0. Not affiliated"
                    + " with 2Checkout or Verifone."),
        "servers",
        List.of(Members.of("url", "/rest/6.0")),
        "security",
        List.of(Members.of("signedHeader", List.of())),
        "paths",
        paths,
        "components",
        Members.of(
            "securitySchemes",
            Members.of(
                "signedHeader",
                Members.of("type", "apiKey", "in", "header", "name", "X-Avangate-Authentication")),
            "schemas",
            schemas.components()));
  }

  /** Types that no request has are written by us alone, with all their members. */
  private void requireAnswers(OperationCatalog catalog) {
    Set<String> asked = new TreeSet<>();
    for (OperationModel operation : catalog.all()) {
      operation.parameters().forEach(parameter -> collect(parameter.shape(), asked));
    }
    for (OperationModel operation : catalog.all()) {
      if (!operation.routes().isEmpty()) {
        schemas.requireAll(operation.answer(), asked);
      }
    }
  }

  private static void collect(Shape shape, Set<String> names) {
    switch (shape) {
      case Shape.Struct(StructType type) -> {
        if (names.add(type.name())) {
          type.fields().forEach(field -> collect(field.shape(), names));
        }
      }
      case Shape.ListOf(Shape element) -> collect(element, names);
      case Shape.MapOf(Shape value) -> collect(value, names);
      default -> {}
    }
  }

  private Map<String, Object> operation(OperationModel operation, RestRoute route) {
    int position = operation.routes().indexOf(route);
    String suffix = position == 0 ? "" : "_" + position;
    Map<String, Object> out =
        Members.of(
            "operationId", operation.name() + suffix,
            "summary", operation.summary(),
            "tags", List.of(operation.area()));
    boolean hasBody = !route.method().equals("GET") && !route.method().equals("DELETE");
    List<Object> parameters = new ArrayList<>();
    for (ParameterModel parameter : operation.parameters()) {
      if (route.placeholders().contains(parameter.name())) {
        parameters.add(parameter(parameter.name(), "path", true, parameter.shape()));
      } else if (hasBody) {
        out.put("requestBody", body(operation, route));
      } else if (operation.isWhole(parameter) && parameter.shape() instanceof Shape.Struct struct) {
        struct
            .type()
            .fields()
            .forEach(field -> addQuery(parameters, field.name(), field.shape(), false));
      } else {
        addQuery(parameters, parameter.name(), parameter.shape(), parameter.required());
      }
    }
    out.put("parameters", parameters);
    out.put("responses", responses(operation, route));
    return out;
  }

  private void addQuery(List<Object> parameters, String name, Shape shape, boolean required) {
    boolean isValue = shape instanceof Shape.Scalar || shape instanceof Shape.Choice;
    for (Map.Entry<String, Shape> value : schemas.inQuery(name, shape)) {
      parameters.add(parameter(value.getKey(), "query", required && isValue, value.getValue()));
    }
  }

  private Map<String, Object> body(OperationModel operation, RestRoute route) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (ParameterModel parameter : operation.parameters()) {
      if (!route.placeholders().contains(parameter.name())) {
        if (operation.isWhole(parameter)) {
          return withExample(schemas.of(parameter.shape()), operation, route);
        }
        boolean isGiven = parameter.required() && !(parameter.shape() instanceof Shape.ListOf);
        members.put(
            parameter.name(),
            isGiven ? schemas.of(parameter.shape()) : schemas.nullable(parameter.shape()));
        if (isGiven) {
          required.add(parameter.name());
        }
      }
    }
    Map<String, Object> schema = Members.of("type", "object", "properties", members);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return withExample(schema, operation, route);
  }

  /** With what a story sends. */
  private static Map<String, Object> withExample(
      Map<String, Object> schema, OperationModel operation, RestRoute route) {
    Map<String, Object> media = Members.of("schema", schema);
    ObjectNode example = Examples.body(operation, route);
    if (!example.isEmpty()) {
      media.put("example", example);
    }
    return Members.of("content", Members.of("application/json", media));
  }

  private Map<String, Object> parameter(String name, String in, boolean required, Shape shape) {
    return Members.of("name", name, "in", in, "required", required, "schema", schemas.of(shape));
  }

  private Map<String, Object> responses(OperationModel operation, RestRoute route) {
    Map<String, Object> responses = new TreeMap<>();
    responses.put(String.valueOf(route.status()), answer(operation, route));
    Map<Integer, List<FaultCode>> byStatus =
        operation.faults().stream().collect(Collectors.groupingBy(FaultCode::status));
    byStatus.forEach((status, codes) -> responses.put(String.valueOf(status), fault(codes)));
    responses.computeIfAbsent("400", s -> fault(List.of(RequestFault.INVALID_PARAMETER)));
    responses.computeIfAbsent("401", s -> fault(List.of(AccessFault.AUTHENTICATION_ERROR)));
    return responses;
  }

  private Map<String, Object> answer(OperationModel operation, RestRoute route) {
    Map<String, Object> answer =
        Members.of("description", route.noContent() ? "Done." : "The answer.");
    if (operation.location() != null) {
      String shows = "Where to read what was made: " + operation.location().path();
      answer.put(
          "headers",
          Members.of(
              "Location",
              Members.of("description", shows, "schema", Members.of("type", "string"))));
    }
    if (!route.noContent()) {
      answer.putAll(content(schemas.of(operation.answer())));
    }
    return answer;
  }

  private Map<String, Object> fault(List<FaultCode> codes) {
    String names = codes.stream().map(FaultCode::name).sorted().collect(Collectors.joining(", "));
    Map<String, Object> response = Members.of("description", names);
    response.putAll(content(schemas.fault()));
    return response;
  }

  private static Map<String, Object> content(Object schema) {
    return Members.of("content", Members.of("application/json", Members.of("schema", schema)));
  }
}
