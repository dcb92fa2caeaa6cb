package dev.tillgate.operation;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.shape.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as data.
 *
 * @param area the module that declares it
 * @param needsLogin whether a caller must be known; if not, the method takes an {@link Origin}
 * @param faults every fault it may answer with, without those of every request
 * @param bean what runs it; null where the catalogue only describes
 */
public record OperationModel(
    Edition edition,
    String name,
    String area,
    String summary,
    List<ParameterModel> parameters,
    Shape answer,
    List<RestRoute> routes,
    boolean writes,
    boolean needsLogin,
    Set<FaultCode> faults,
    @Nullable OperationSet bean,
    Method method) {

  /**
   * The parameter that is the whole query and body of a REST request: the only one, of those that
   * stand in no path, that is more than a single value. Beside others like it, each has its name.
   */
  public Optional<ParameterModel> whole(Set<String> inPath) {
    List<ParameterModel> containers =
        parameters.stream()
            .filter(parameter -> !inPath.contains(parameter.name()))
            .filter(parameter -> isContainer(parameter.shape()))
            .toList();
    return containers.size() == 1
        ? containers.stream().filter(only -> only.shape() instanceof Shape.Struct).findFirst()
        : Optional.empty();
  }

  private static boolean isContainer(Shape shape) {
    return switch (shape) {
      case Shape.Struct _, Shape.ListOf _, Shape.MapOf _ -> true;
      case Shape.Scalar _, Shape.Choice _, Shape.Anything _, Shape.Nothing _ -> false;
    };
  }

  /** Whether an answer with this fault keeps to the declaration. */
  boolean declares(FaultCode code) {
    return faults.contains(code)
        || switch (code.family()) {
          case REQUEST, ACCESS -> true;
          default -> false;
        };
  }

  @Nullable Object invoke(Object callerOrOrigin, @Nullable Object[] values) throws Throwable {
    @Nullable Object[] all = new @Nullable Object[values.length + 1];
    all[0] = callerOrOrigin;
    System.arraycopy(values, 0, all, 1, values.length);
    try {
      return method.invoke(bean, all);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
