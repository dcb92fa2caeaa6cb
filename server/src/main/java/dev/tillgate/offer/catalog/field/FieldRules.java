package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.catalog.ProductDetailRules;
import dev.tillgate.offer.catalog.api.AdditionalFieldFault;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.FieldDefinition.FieldTranslation;
import java.util.regex.Pattern;

/** What makes an additional field acceptable. Source: page "Additional order fields". */
final class FieldRules {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private FieldRules() {}

  static void check(FieldDefinition field, Problems problems) {
    problems.require(
        field.code() != null && CODE.matcher(field.code()).matches(),
        "Code",
        AdditionalFieldFault.ADDITIONAL_FIELD_CODE_INVALID);
    problems.require(
        Texts.given(field.label()), "Label", AdditionalFieldFault.ADDITIONAL_FIELD_LABEL_EMPTY);
    problems.require(
        field.type() != null, "Type", AdditionalFieldFault.ADDITIONAL_FIELD_TYPE_INVALID);
    problems.require(
        field.applyTo() != null, "ApplyTo", AdditionalFieldFault.ADDITIONAL_FIELD_APPLY_TO_INVALID);
    problems.require(
        field.type() != FieldDefinition.Type.LISTBOX
            || field.values().stream().anyMatch(Texts::given),
        "Values",
        AdditionalFieldFault.ADDITIONAL_FIELD_VALUES_EMPTY);
    String rule = field.validationRule();
    problems.require(
        rule == null || rule.isBlank() || ValidationRule.parse(rule).isPresent(),
        "ValidationRule",
        AdditionalFieldFault.ADDITIONAL_FIELD_RULE_INVALID);
    new ProductDetailRules(problems)
        .checkLanguages(
            field.translations().stream().map(FieldTranslation::language).toList(),
            AdditionalFieldFault.ADDITIONAL_FIELD_TRANSLATION_INVALID);
  }
}
