package dev.tillgate.gate.wire.rest;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.wire.Hints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the operation behind a method and a path. Fixed parts win over placeholders. */
final class RestRouter {

  /** An operation at an address. */
  record Match(OperationModel operation, RestRoute route, Map<String, String> path) {

    /** The parameter that a list in the body is meant for: the only one outside the path. */
    Optional<String> onlyList() {
      List<ParameterModel> inBody =
          operation.parameters().stream()
              .filter(parameter -> !path.containsKey(parameter.name()))
              .toList();
      return inBody.size() == 1 && inBody.getFirst().shape() instanceof Shape.ListOf
          ? Optional.of(inBody.getFirst().name())
          : Optional.empty();
    }
  }

  private record Entry(OperationModel operation, RestRoute route) {}

  private final OperationCatalog catalog;
  private final Map<Integer, List<Entry>> byLength = new HashMap<>();

  RestRouter(OperationCatalog catalog) {
    this.catalog = catalog;
    for (OperationModel operation : catalog.all()) {
      if (operation.edition() == Edition.V6) {
        for (RestRoute route : operation.routes()) {
          byLength
              .computeIfAbsent(route.segments().size(), n -> new ArrayList<>())
              .add(new Entry(operation, route));
        }
      }
    }
    Comparator<Entry> fixedFirst =
        Comparator.comparingInt(entry -> entry.route().placeholders().size());
    byLength.values().forEach(entries -> entries.sort(fixedFirst));
  }

  /** Faults: NOT_FOUND, METHOD_NOT_ALLOWED. */
  Match find(String method, List<String> segments) {
    List<Entry> here = at(segments);
    if (here.isEmpty()) {
      throw Hints.unknownAddress(catalog, method, segments);
    }
    return here.stream()
        .filter(entry -> entry.route().method().equals(method))
        .findFirst()
        .map(
            entry ->
                new Match(
                    entry.operation(), entry.route(), path(entry.route(), segments).orElseThrow()))
        .orElseThrow(() -> new Fault(RequestFault.METHOD_NOT_ALLOWED));
  }

  /** The methods that an address takes. */
  List<String> methods(List<String> segments) {
    TreeSet<String> methods =
        at(segments).stream()
            .map(entry -> entry.route().method())
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return List.copyOf(methods);
  }

  private List<Entry> at(List<String> segments) {
    return byLength.getOrDefault(segments.size(), List.of()).stream()
        .filter(entry -> path(entry.route(), segments).isPresent())
        .toList();
  }

  private static Optional<Map<String, String>> path(RestRoute route, List<String> segments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String declared = route.segments().get(i);
      Optional<String> placeholder = RestRoute.placeholder(declared);
      if (placeholder.isPresent()) {
        values.put(placeholder.get(), segments.get(i));
      } else if (!declared.equalsIgnoreCase(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
