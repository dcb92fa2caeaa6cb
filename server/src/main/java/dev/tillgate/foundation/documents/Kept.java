package dev.tillgate.foundation.documents;

/**
 * A document as it is kept.
 *
 * @param version how often it has been changed; a change counts only on the version that it was
 *     made on
 */
public record Kept<D>(D document, int version) {}
