package dev.tillgate.gate.requests.api;

import dev.tillgate.gate.operation.RequestNotes;

/**
 * One thing that was forgiven in a request.
 *
 * @param path where, as errors name it, such as {@code Items[0].Quantity}
 * @param text how it was read; never the value
 */
public record RequestNote(String path, RequestNotes.Kind kind, String text) {}
