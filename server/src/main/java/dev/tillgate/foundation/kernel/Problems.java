package dev.tillgate.foundation.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that the caller learns everything at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void add(@Nullable String path, FaultCode code) {
    found.add(Problem.at(path, code));
  }

  public void add(@Nullable String path, FaultCode code, String message) {
    found.add(new Problem(code, path, message));
  }

  /** Notes a value that cannot be read, in the words of its own fault if it has one. */
  public void unreadable(String path, FaultCode code, String expected) {
    String text = code == RequestFault.INVALID_PARAMETER ? "" : code.message() + " ";
    add(path, code, text + "Expected " + expected + ".");
  }

  /** Notes the problem unless the condition holds. */
  public void require(boolean condition, String path, FaultCode code) {
    if (!condition) {
      add(path, code);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems so far, in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** How many problems there are so far. */
  public int count() {
    return found.size();
  }

  /** Ends the request with every problem found so far, if there is one. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Fault(found);
    }
  }
}
