package dev.tillgate.wire.json;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import java.util.ArrayList;
import java.util.List;

/** What reading a request brought to light: problems, and what was forgiven. */
final class ReadLog {
  private static final int MAX_NOTES = 100;

  private final Problems problems;
  private final List<String> unknownFields = new ArrayList<>();
  private FaultCode refusal = FaultCode.INVALID_PARAMETER;

  ReadLog(Problems problems) {
    this.problems = problems;
  }

  /** Names the fault of the field that is being read, and gives the one named before. */
  FaultCode refuseAs(FaultCode code) {
    FaultCode before = refusal;
    refusal = code;
    return before;
  }

  void refuse(String path, String expected) {
    String found = path.isEmpty() ? "Expected " : path + ": expected ";
    String text = refusal == FaultCode.INVALID_PARAMETER ? "" : refusal.message() + " ";
    problems.add(path, refusal, text + found + expected + ".");
  }

  void unknown(String path) {
    if (unknownFields.size() < MAX_NOTES) {
      unknownFields.add(path);
    }
  }

  List<String> unknownFields() {
    return List.copyOf(unknownFields);
  }
}
