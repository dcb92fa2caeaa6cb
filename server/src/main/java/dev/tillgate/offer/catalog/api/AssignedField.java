package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Wire;
import org.jspecify.annotations.Nullable;

/**
 * An additional field as a product has it.
 *
 * @param label the field's own, which a request cannot change
 * @param required whether an order must answer it
 * @param urlParameter by which buy links answer it
 */
@Builder
public record AssignedField(
    @Nullable String label,
    @ScalarForm @Nullable String code,
    @Nullable Boolean enabled,
    @Nullable Boolean required,
    @Wire("URLParameter") @Nullable String urlParameter)
    implements AssignedFieldBuilder.With {}
