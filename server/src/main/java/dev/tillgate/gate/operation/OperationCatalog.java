package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.kernel.StartFailure;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All operations, read from their declarations when the server starts. A mistake in any of them
 * keeps the server from starting, and all mistakes are listed together.
 */
public final class OperationCatalog {
  private final Map<Edition, Map<String, OperationModel>> operations;
  private final List<OperationModel> all;

  private OperationCatalog(List<OperationModel> all) {
    this.all = List.copyOf(all);
    this.operations = new LinkedHashMap<>();
    for (OperationModel model : all) {
      operations
          .computeIfAbsent(model.edition(), edition -> new HashMap<>())
          .put(model.name(), model);
    }
  }

  /** Reads the declarations. A {@link StartFailure} lists everything that is wrong with them. */
  public static OperationCatalog read(List<? extends OperationSet> sets) {
    List<String> mistakes = new ArrayList<>();
    List<OperationModel> models = new ArrayList<>();
    for (OperationSet set : sets) {
      collect(set.getClass(), set, models, mistakes);
    }
    return checked(models, mistakes);
  }

  /** Reads the declarations of classes, for documents; the operations cannot be run. */
  public static OperationCatalog describe(List<? extends Class<?>> types) {
    List<String> mistakes = new ArrayList<>();
    List<OperationModel> models = new ArrayList<>();
    for (Class<?> type : types) {
      collect(type, null, models, mistakes);
    }
    return checked(models, mistakes);
  }

  private static void collect(
      Class<?> type,
      @Nullable OperationSet set,
      List<OperationModel> models,
      List<String> mistakes) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Operation.class)) {
        OperationModel model = new DeclarationReader(set, method, mistakes).read();
        if (model != null) {
          models.add(model);
        }
      }
    }
  }

  private static OperationCatalog checked(List<OperationModel> models, List<String> mistakes) {
    checkUnique(models, mistakes);
    checkLocations(models, mistakes);
    checkFaults(models, mistakes);
    if (!mistakes.isEmpty()) {
      mistakes.sort(Comparator.naturalOrder());
      throw new StartFailure(
          "The operation catalogue has mistakes:\n  " + String.join("\n  ", mistakes));
    }
    models.sort(
        Comparator.comparing(OperationModel::edition)
            .thenComparing(OperationModel::area)
            .thenComparing(OperationModel::name));
    return new OperationCatalog(models);
  }

  /** Every operation, by edition, area and name. */
  public List<OperationModel> all() {
    return all;
  }

  /** The operation of this exact name. */
  public Optional<OperationModel> find(Edition edition, String name) {
    return Optional.ofNullable(operations.getOrDefault(edition, Map.of()).get(name));
  }

  /** Every fault that an answer may carry: those of each enum that a declaration names one of. */
  public List<FaultCode> faults() {
    return faults(all);
  }

  private static List<FaultCode> faults(List<OperationModel> models) {
    return Stream.concat(
            Stream.of(RequestFault.class, AccessFault.class),
            models.stream().flatMap(model -> model.faults().stream()).map(FaultCode::getClass))
        .distinct()
        .flatMap(family -> Stream.<FaultCode>of(family.getEnumConstants()))
        .toList();
  }

  /** A symbol means one fault; faults that share a number are of one subject. */
  private static void checkFaults(List<OperationModel> models, List<String> mistakes) {
    Map<String, FaultCode> symbols = new HashMap<>();
    Map<Integer, FaultCode> numbers = new HashMap<>();
    for (FaultCode fault : faults(models)) {
      FaultCode other = symbols.putIfAbsent(fault.name(), fault);
      if (other != null) {
        mistakes.add("the fault " + fault.name() + " is declared twice");
      }
      FaultCode first = numbers.putIfAbsent(fault.number(), fault);
      if (first != null
          && first.getClass() != fault.getClass()
          && !subject(first).equals(subject(fault))) {
        mistakes.add(
            "the faults %s and %s share the number %d"
                .formatted(first.name(), fault.name(), fault.number()));
      }
    }
  }

  /** The first word of the symbol. */
  private static String subject(FaultCode fault) {
    return fault.name().replaceFirst("_.*", "");
  }

  private static void checkUnique(List<OperationModel> models, List<String> mistakes) {
    Map<String, String> seen = new HashMap<>();
    for (OperationModel model : models) {
      String key = key(model, model.name());
      noteDuplicate(seen, key, model, "the name is declared twice: " + key, mistakes);
      for (RestRoute route : model.routes()) {
        String address = key(model, route.key());
        noteDuplicate(seen, address, model, "the REST address is taken: " + route.key(), mistakes);
      }
    }
  }

  /** What was made must be readable where the location says. */
  private static void checkLocations(List<OperationModel> models, List<String> mistakes) {
    Set<String> readable =
        models.stream()
            .flatMap(model -> model.routes().stream().map(route -> key(model, route.key())))
            .collect(Collectors.toSet());
    for (OperationModel model : models) {
      Location location = model.location();
      if (location != null && !readable.contains(key(model, location.key()))) {
        mistakes.add(
            "%s.%s: nothing can be read at its location %s"
                .formatted(model.area(), model.name(), location.path()));
      }
    }
  }

  private static String key(OperationModel model, String key) {
    return model.edition().label() + " " + key;
  }

  private static void noteDuplicate(
      Map<String, String> seen,
      String key,
      OperationModel model,
      String text,
      List<String> mistakes) {
    String other = seen.putIfAbsent(key, model.name());
    if (other != null) {
      mistakes.add(model.area() + "." + model.name() + ": " + text + " (see " + other + ")");
    }
  }
}
