package dev.tillgate.foundation.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request is refused for declared reasons. The first problem gives the answer's code and status;
 * all of them are listed.
 */
public final class Fault extends RuntimeException {
  private final transient List<Problem> problems;

  public Fault(List<Problem> problems) {
    super(problems.getFirst().text(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  public Fault(FaultCode code) {
    this(List.of(Problem.at(null, code)));
  }

  public Fault(FaultCode code, @Nullable String path, String message) {
    this(List.of(new Problem(code, path, message)));
  }

  /** The fault of one member of the request. */
  public static Fault at(String path, FaultCode code) {
    return new Fault(List.of(Problem.at(path, code)));
  }

  /** Every problem found, the leading one first; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  /** The code of the leading problem. */
  public FaultCode code() {
    return problems.getFirst().code();
  }
}
