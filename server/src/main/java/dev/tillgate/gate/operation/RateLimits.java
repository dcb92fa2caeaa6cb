package dev.tillgate.gate.operation;

/** Bounds how often a merchant may call. */
public interface RateLimits {
  /** Counts a call and says in the headers what is left. Faults: TOO_MANY_REQUESTS. */
  void count(Caller caller, AnswerHeaders headers);
}
