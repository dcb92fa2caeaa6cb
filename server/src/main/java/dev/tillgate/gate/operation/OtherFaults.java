package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What else is wrong with a request that could not be read wholly, so that the caller learns
 * everything at once. The body decides without what could not be read; what it decides is dropped.
 */
final class OtherFaults {
  private static final Logger LOG = LoggerFactory.getLogger(OtherFaults.class);

  private OtherFaults() {}

  /** The problems of reading, and those that the body finds at other places. */
  static List<Problem> with(
      List<Problem> unread, OperationModel operation, Caller caller, @Nullable Object[] values) {
    List<Problem> all = new ArrayList<>(unread);
    boolean isComplete =
        operation.parameters().stream()
            .allMatch(parameter -> !parameter.required() || values[parameter.position()] != null);
    if (operation.writes() && isComplete) {
      found(operation, caller, values).stream()
          .filter(problem -> operation.declares(problem.code()))
          .filter(problem -> unread.stream().noneMatch(known -> follows(problem, known)))
          .forEach(all::add);
    }
    return all;
  }

  private static List<Problem> found(
      OperationModel operation, Caller caller, @Nullable Object[] values) {
    try {
      operation.decide(caller, values);
      return List.of();
    } catch (Fault fault) {
      return fault.problems();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable unforeseen) {
      // Half of a request can be what no body foresees; the problems of reading are told anyhow.
      // Its message may repeat what the request says, which is not for the log.
      LOG.warn(
          "{} did not foresee half of a request: {} at {}",
          operation.name(),
          unforeseen.getClass().getName(),
          Arrays.stream(unforeseen.getStackTrace()).findFirst().orElse(null));
      return List.of();
    }
  }

  /** Whether a problem may only be there because something could not be read. */
  private static boolean follows(Problem problem, Problem unread) {
    String path = problem.path();
    String place = unread.path();
    return path == null
        || place == null
        || path.startsWith(element(place))
        || place.startsWith(path);
  }

  /**
   * An item of a list is judged as a whole, so that one member of it may be why another is wrong.
   */
  private static String element(String place) {
    int end = place.lastIndexOf(']');
    return end < 0 ? place : place.substring(0, end + 1);
  }
}
