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

  ReadLog(Problems problems) {
    this.problems = problems;
  }

  void refuse(String path, String expected) {
    problems.add(
        path,
        FaultCode.INVALID_PARAMETER,
        path.isEmpty() ? "Expected " + expected + "." : path + ": expected " + expected + ".");
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
