package dev.tillgate.gate.operation;

/** Takes what an answer says in its headers; the same for every protocol. */
@FunctionalInterface
public interface AnswerHeaders {
  /** Sets a header of the answer; of a batch's answer the last one set counts. */
  void set(String name, String value);
}
