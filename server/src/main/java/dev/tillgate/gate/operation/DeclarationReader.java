package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.Shapes;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one annotated method into a model and notes every mistake in it. */
final class DeclarationReader {
  private final @Nullable OperationSet bean;
  private final Method method;
  private final Operation declaration;
  private final List<String> mistakes;

  DeclarationReader(@Nullable OperationSet bean, Method method, List<String> mistakes) {
    this.bean = bean;
    this.method = method;
    this.declaration = method.getAnnotation(Operation.class);
    this.mistakes = mistakes;
  }

  @Nullable OperationModel read() {
    int before = mistakes.size();
    method.setAccessible(true);
    boolean needsLogin = firstParameterIsCaller();
    List<ParameterModel> parameters = parameters();
    Shape answer = shape(answerType(), "its answer");
    List<RestRoute> routes = routes(parameters, answer);
    Location location = location(parameters, answer);
    checkSummary();
    if (mistakes.size() > before) {
      return null;
    }
    return OperationModelBuilder.builder()
        .edition(declaration.edition())
        .name(method.getName())
        .area(area())
        .summary(declaration.value())
        .parameters(parameters)
        .answer(answer)
        .routes(routes)
        .location(location)
        .writes(method.getReturnType() == Write.class)
        .needsLogin(needsLogin)
        .faults(faults(parameters))
        .bean(bean)
        .method(method)
        .build();
  }

  private boolean firstParameterIsCaller() {
    Class<?>[] types = method.getParameterTypes();
    if (types.length > 0 && types[0] == Caller.class) {
      return true;
    }
    if (types.length == 0 || types[0] != Origin.class) {
      mistake("its first parameter is neither Caller nor Origin");
    }
    return false;
  }

  private List<ParameterModel> parameters() {
    List<ParameterModel> models = new ArrayList<>();
    Parameter[] all = method.getParameters();
    for (int i = 1; i < all.length; i++) {
      Parameter parameter = all[i];
      if (!parameter.isNamePresent()) {
        mistake("its parameters have no names; compile with -parameters");
      }
      Shape shape = shape(parameter.getParameterizedType(), "the parameter " + parameter.getName());
      boolean optional = Shapes.nullable(parameter.getAnnotatedType());
      if (optional && parameter.getType().isPrimitive()) {
        mistake("the optional parameter " + parameter.getName() + " is a primitive");
      }
      Reference form = parameter.getAnnotation(Reference.class);
      models.add(
          new ParameterModel(
              parameter.getName(), i - 1, shape, !optional, form, Shapes.refusal(parameter)));
    }
    return List.copyOf(models);
  }

  /** What the caller is told: for a write, what it carries. */
  private Type answerType() {
    Type type = method.getGenericReturnType();
    return type instanceof ParameterizedType generic && generic.getRawType() == Write.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private Shape shape(Type type, String what) {
    try {
      return Shapes.of(type);
    } catch (IllegalArgumentException e) {
      mistake(what + ": " + e.getMessage());
      return new Shape.Nothing();
    }
  }

  private List<RestRoute> routes(List<ParameterModel> parameters, Shape answer) {
    List<RestRoute> routes = new ArrayList<>();
    for (String text : declaration.rest()) {
      try {
        RestRoute route = RestRoute.parse(text);
        checkPlaceholders(route, parameters);
        if (route.noContent() && !isYes(answer)) {
          mistake("its answer would be lost: " + text);
        }
        routes.add(route);
      } catch (IllegalArgumentException e) {
        mistake(String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(routes);
  }

  private void checkPlaceholders(RestRoute route, List<ParameterModel> parameters) {
    List<String> names = parameters.stream().map(ParameterModel::name).toList();
    for (String placeholder : route.placeholders()) {
      if (!names.contains(placeholder)) {
        mistake("the placeholder {" + placeholder + "} names none of its parameters");
      }
    }
  }

  /** An answer that says no more than the status does. */
  private static boolean isYes(Shape answer) {
    return answer instanceof Shape.Nothing
        || (answer instanceof Shape.Scalar(Shape.Kind kind) && kind == Shape.Kind.BOOLEAN);
  }

  private @Nullable Location location(List<ParameterModel> parameters, Shape answer) {
    if (declaration.location().isEmpty()) {
      return null;
    }
    if (declaration.rest().length == 0) {
      mistake(
          "its location \"" + declaration.location() + "\" is of no use without a REST address");
    }
    try {
      Location location = Location.parse(declaration.location());
      Set<String> known = Location.names(parameters, answer);
      for (String name : location.names()) {
        if (!known.contains(name.toLowerCase(Locale.ROOT))) {
          mistake("its location's {" + name + "} is in neither its answer nor its parameters");
        }
      }
      return location;
    } catch (IllegalArgumentException e) {
      mistake(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void checkSummary() {
    if (declaration.value().isBlank() || !declaration.value().endsWith(".")) {
      mistake("its summary is not a sentence");
    }
  }

  /** Those that it names, and those of members that cannot be read. */
  private Set<FaultCode> faults(List<ParameterModel> parameters) {
    Set<FaultCode> faults = new LinkedHashSet<>(FaultMark.Reader.of(method));
    parameters.forEach(parameter -> faults.add(parameter.refusal()));
    faults.remove(RequestFault.INVALID_PARAMETER);
    parameters.forEach(parameter -> faults.addAll(Shapes.refusals(parameter.shape())));
    for (Class<? extends FaultCode> family : declaration.families()) {
      faults.addAll(List.of(family.getEnumConstants()));
    }
    return faults;
  }

  /** The module that declares it, from whichever of its rooms: dev.tillgate.STOREY.MODULE. */
  private String area() {
    String name = method.getDeclaringClass().getPackageName();
    return name.split("\\.", -1)[3];
  }

  private void mistake(String text) {
    mistakes.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + text);
  }
}
