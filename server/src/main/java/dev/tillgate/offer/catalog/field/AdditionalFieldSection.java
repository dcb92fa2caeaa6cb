package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.FieldDefinition.FieldTranslation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Additional fields in shop files. */
@Component
class AdditionalFieldSection extends ShopSection<AdditionalFieldSection.FieldPart> {
  /** An additional field. */
  record FieldPart(
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

  AdditionalFieldSection(AdditionalFields fields) {
    super("additionalFields", "additional field", FieldPart.class, FieldPart::code);
    puts((moment, part) -> fields.put(moment, part.toApi()));
  }
}
