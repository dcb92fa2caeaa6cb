package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.Nullable;

/**
 * How a recorded request ended; no secret is in it.
 *
 * @param id of the request's record
 * @param status of the answer; null where none came
 * @param answer its text
 * @param failure why none came
 */
public record Exchange(
    long id, @Nullable Integer status, @Nullable String answer, @Nullable String failure) {}
