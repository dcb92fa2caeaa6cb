package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.FieldDefinition.FieldTranslation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An additional field. */
record AdditionalFieldPart(
    String code,
    String label,
    @Default("text") FieldDefinition.Type type,
    @Default("order") FieldDefinition.ApplyTo applyTo,
    List<String> values,
    @Nullable String validationRule,
    List<FieldTranslation> translations) {

  FieldDefinition toApi() {
    return new FieldDefinition(label, code, type, applyTo, values, validationRule, translations);
  }
}
