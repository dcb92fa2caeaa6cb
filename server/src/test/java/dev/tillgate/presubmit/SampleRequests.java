package dev.tillgate.presubmit;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One request of every operation, with every field, as its declaration has it. */
final class SampleRequests {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Deque<StructType> open = new ArrayDeque<>();

  private SampleRequests() {}

  /** The body of a JSON-RPC call. */
  static String rpc(OperationModel operation) {
    List<@Nullable Object> params = new ArrayList<>();
    if (operation.needsLogin()) {
      params.add("SESSION");
    }
    for (ParameterModel parameter : operation.parameters()) {
      params.add(value(parameter.shape()));
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("jsonrpc", "2.0");
    request.put("id", 1);
    request.put("method", operation.name());
    request.put("params", params);
    return JSON.writeValueAsString(request) + "\n";
  }

  /** The first line and the body of a REST request to each address. */
  static String rest(OperationModel operation) {
    StringBuilder text = new StringBuilder();
    for (RestRoute route : operation.routes()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(route.method()).append(" /rest/6.0").append(route.path());
      boolean hasBody = !route.method().equals("GET") && !route.method().equals("DELETE");
      Object free = free(operation, route);
      text.append(hasBody || free.equals(Map.of()) ? "\n" : query(free));
      if (hasBody) {
        text.append('\n').append(JSON.writeValueAsString(free)).append('\n');
      }
    }
    return text.toString();
  }

  /** What stands in no path: the one object, or an object of what there is. */
  private static Object free(OperationModel operation, RestRoute route) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (ParameterModel parameter : operation.parameters()) {
      Object value = value(parameter.shape());
      if (route.placeholders().contains(parameter.name())) {
        continue;
      }
      if (operation.isWhole(parameter) && value != null) {
        return value;
      }
      members.put(parameter.name(), value);
    }
    return members;
  }

  private static String query(Object members) {
    StringBuilder query = new StringBuilder();
    ((Map<?, ?>) members)
        .forEach((name, value) -> query.append("\n    ").append(name).append('=').append(value));
    return query.append('\n').toString();
  }

  static @Nullable Object value(Shape shape) {
    return new SampleRequests().sample("Value", shape);
  }

  private @Nullable Object sample(String name, Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar(name, scalar.kind());
      case Shape.Choice choice -> choice.words().getFirst();
      case Shape.Struct struct -> struct(struct.type());
      case Shape.ListOf list -> List.of(orText(sample(name, list.element())));
      case Shape.MapOf map -> Map.of("key", orText(sample(name, map.value())));
      case Shape.Anything _, Shape.Nothing _ -> null;
    };
  }

  private @Nullable Object struct(StructType type) {
    if (open.contains(type)) {
      return null;
    }
    open.push(type);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (FieldType field : type.fields()) {
      members.put(field.name(), sample(field.name(), field.shape()));
    }
    open.pop();
    return members;
  }

  private static Object scalar(String name, Shape.Kind kind) {
    return switch (kind) {
      case STRING -> name.toLowerCase(Locale.ROOT);
      case INTEGER, LONG -> 1;
      case DECIMAL -> new BigDecimal("9.99");
      case BOOLEAN -> true;
      case DATE -> "2026-01-31";
      case DATE_TIME -> "2026-01-31 11:00:00";
    };
  }

  private static Object orText(@Nullable Object value) {
    return value == null ? "any" : value;
  }
}
