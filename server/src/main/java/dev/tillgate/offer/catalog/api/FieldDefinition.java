package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.MapKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that orders answer. Source: page "Additional order fields".
 *
 * @param code letters, digits, underscores and dashes; what orders name it by
 * @param applyTo whether it is asked once an order or for each item
 * @param values what may be answered; any answer will do where there are none
 * @param validationRule a word such as EMAIL or a regular expression; null or empty for none
 */
@Builder
public record FieldDefinition(
    @Nullable String label,
    @Nullable String code,
    @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_TYPE_INVALID)
        @Nullable Type type,
    @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_APPLY_TO_INVALID)
        @Nullable ApplyTo applyTo,
    List<String> values,
    @Nullable String validationRule,
    List<FieldTranslation> translations)
    implements FieldDefinitionBuilder.With {

  /** How it is answered. */
  public enum Type {
    LISTBOX,
    CHECKBOX,
    TEXT,
    HIDDEN
  }

  /** What is asked. */
  public enum ApplyTo {
    ORDER,
    PRODUCT
  }

  /** The field in one language. */
  public record FieldTranslation(
      @Nullable String label, List<String> values, @MapKey @Nullable String language) {}
}
