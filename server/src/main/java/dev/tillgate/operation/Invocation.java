package dev.tillgate.operation;

import org.jspecify.annotations.Nullable;

/**
 * A call as a binding hands it over.
 *
 * @param idempotencyKey what the client sent to make a repetition harmless; null when nothing
 */
public record Invocation(
    OperationModel operation,
    Credential credential,
    Arguments arguments,
    Origin origin,
    @Nullable String idempotencyKey) {}
