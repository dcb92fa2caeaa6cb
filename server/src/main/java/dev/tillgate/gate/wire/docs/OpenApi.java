package dev.tillgate.gate.wire.docs;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  private Map<String, Object> operation(OperationModel operation, RestRoute route) {
    boolean only = operation.routes().size() == 1;
    String suffix = only ? "" : "_" + operation.routes().indexOf(route);
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
            .forEach(f -> parameters.add(parameter(f.name(), "query", false, f.shape())));
      } else {
        parameters.add(
            parameter(parameter.name(), "query", parameter.required(), parameter.shape()));
      }
    }
    out.put("parameters", parameters);
    out.put("responses", responses(operation, route));
    return out;
  }

  private Map<String, Object> body(OperationModel operation, RestRoute route) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (ParameterModel parameter : operation.parameters()) {
      if (!route.placeholders().contains(parameter.name())) {
        if (operation.isWhole(parameter)) {
          return content(schemas.of(parameter.shape()));
        }
        members.put(parameter.name(), schemas.of(parameter.shape()));
      }
    }
    return content(Members.of("type", "object", "properties", members));
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
