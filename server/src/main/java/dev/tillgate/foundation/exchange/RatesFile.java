package dev.tillgate.foundation.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file of exchange rates that a server imports when it starts.
 *
 * @param path null for none
 */
public record RatesFile(@Nullable Path path) {}
