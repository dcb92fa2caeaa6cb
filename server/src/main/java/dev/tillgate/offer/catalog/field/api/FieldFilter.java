package dev.tillgate.offer.catalog.field.api;

import dev.tillgate.offer.catalog.api.AdditionalFieldFault;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which additional fields are wanted; what is left out does not filter.
 *
 * @param enabled whether a product has the field
 * @param required whether a product requires it
 */
public record FieldFilter(
    @Nullable Boolean enabled,
    @Nullable Boolean required,
    @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_APPLY_TO_INVALID)
        FieldDefinition.@Nullable ApplyTo applyTo,
    @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_TYPE_INVALID)
        List<FieldDefinition.Type> type) {}
