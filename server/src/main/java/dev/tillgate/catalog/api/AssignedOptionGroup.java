package dev.tillgate.catalog.api;

import dev.tillgate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/** A price option group that a pricing configuration offers. */
public record AssignedOptionGroup(@ScalarForm @Nullable String code, @Nullable Boolean required) {}
