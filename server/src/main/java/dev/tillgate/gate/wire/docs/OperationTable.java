package dev.tillgate.gate.wire.docs;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.operation.shape.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of operations that scripts and reviews read. */
public final class OperationTable {
  private static final String HEAD = "name\tarea\tparameters\trest\tfaults\tapi\tlocation";

  private OperationTable() {}

  /** A head line, then a line for each operation; columns are separated by tabs. */
  public static List<String> lines(OperationCatalog catalog) {
    return Stream.concat(Stream.of(HEAD), catalog.all().stream().map(OperationTable::line))
        .toList();
  }

  private static String line(OperationModel operation) {
    String parameters =
        operation.parameters().stream().map(OperationTable::text).collect(Collectors.joining(","));
    String rest =
        operation.routes().stream().map(OperationTable::text).collect(Collectors.joining("; "));
    String faults =
        operation.faults().stream().map(FaultCode::name).sorted().collect(Collectors.joining(","));
    return String.join(
        "\t",
        operation.name(),
        operation.area(),
        orDash(parameters),
        orDash(rest),
        orDash(faults),
        operation.edition().label(),
        operation.location() == null ? "-" : operation.location().path());
  }

  private static String text(ParameterModel parameter) {
    return parameter.name() + ":" + text(parameter.shape()) + (parameter.required() ? "" : "?");
  }

  private static String text(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar.kind().name().toLowerCase(Locale.ROOT);
      case Shape.Choice choice -> choice.type().getSimpleName();
      case Shape.Struct struct -> struct.type().name();
      case Shape.ListOf list -> text(list.element()) + "[]";
      case Shape.MapOf map -> "map of " + text(map.value());
      case Shape.Anything _ -> "any";
      case Shape.Nothing _ -> "nothing";
    };
  }

  private static String text(RestRoute route) {
    return route.method() + " " + route.path();
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
