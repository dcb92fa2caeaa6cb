package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.shape.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as data.
 *
 * @param area the module that declares it
 * @param location where REST clients find what it made; null when it makes nothing that can be read
 * @param needsLogin whether a caller must be known; if not, the method takes an {@link Origin}
 * @param faults every fault it may answer with, without those of every request
 * @param bean what runs it; null where the catalogue only describes
 */
@FullBuilder
public record OperationModel(
    Edition edition,
    String name,
    String area,
    String summary,
    List<ParameterModel> parameters,
    Shape answer,
    List<RestRoute> routes,
    @Nullable Location location,
    boolean writes,
    boolean needsLogin,
    Set<FaultCode> faults,
    @Nullable OperationSet bean,
    Method method) {

  /**
   * Whether the members of this parameter stand at the top of a REST query or body: it is an object
   * and no other parameter has objects. Several are told apart by their names.
   */
  public boolean isWhole(ParameterModel parameter) {
    return parameter.shape() instanceof Shape.Struct
        && parameters.stream().filter(other -> hasObjects(other.shape())).count() == 1;
  }

  private static boolean hasObjects(Shape shape) {
    return shape instanceof Shape.Struct
        || (shape instanceof Shape.ListOf(Shape element) && hasObjects(element));
  }

  /** Whether an answer with this fault keeps to the declaration. */
  boolean declares(FaultCode code) {
    return faults.contains(code) || code instanceof RequestFault || code instanceof AccessFault;
  }

  /** What a body that writes decides. */
  @SuppressWarnings("unchecked")
  Write<@Nullable Object> decide(Object callerOrOrigin, @Nullable Object[] values)
      throws Throwable {
    return (Write<@Nullable Object>) Objects.requireNonNull(invoke(callerOrOrigin, values));
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
