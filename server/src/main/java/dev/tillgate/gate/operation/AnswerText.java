package dev.tillgate.gate.operation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers as text that can be kept and given again. */
public interface AnswerText {
  /** The answer in the form of the wire. */
  String write(@Nullable Object answer);

  /** What {@link #write} wrote, as an answer again. */
  JsonNode read(String text);
}
