package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Problems;
import org.jspecify.annotations.Nullable;

/** The arguments of a call as a binding found them, still in the form the client chose. */
public interface Arguments {
  /** The value for a parameter; null when it was left out. Problems are noted, not thrown. */
  @Nullable Object read(ParameterModel parameter, Problems problems, RequestNotes notes);

  /** Notes what no parameter of the operation takes. */
  void noteSurplus(OperationModel operation, RequestNotes notes);

  /** The same arguments as one text that is equal for equal requests. */
  String canonical();
}
