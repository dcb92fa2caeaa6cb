package dev.tillgate.gate.operation.shape;

/**
 * The answer of an operation that chooses the reference of what it makes, where clients are told no
 * more than {@code true}. REST clients also get the address of the new thing; a call that is
 * repeated by its idempotency key does not, because only the answer of the wire is kept.
 *
 * @param reference what a declaration's location calls {@code {answer}}
 */
public record Created(String reference) {}
