package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.documents.Kept;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.CatalogueLists;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.AdditionalFieldFault;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes additional fields and which products ask for them. */
@Component
record AdditionalFields(CatalogueLists lists, Products products, Catalogue catalogue) {
  Write<FieldDefinition> add(Moment moment, FieldDefinition field) {
    checkAlone(field);
    return lists.keptFields().adding(moment, field);
  }

  /** Replaces the field with this code, which stays. */
  Write<FieldDefinition> update(Moment moment, @Nullable String code, FieldDefinition given) {
    FieldDefinition field = given.code() == null ? given.withCode(code) : given;
    checkAlone(field);
    return lists
        .keptFields()
        .changing(
            moment,
            code == null ? field.code() : code,
            before -> {
              if (!Objects.equals(before.code(), field.code())) {
                throw Fault.at("Code", AdditionalFieldFault.ADDITIONAL_FIELD_CODE_FIXED);
              }
              return field;
            });
  }

  /** Adds or replaces a field; the same field again changes nothing. */
  Write<FieldDefinition> put(Moment moment, FieldDefinition field) {
    checkAlone(field);
    return lists.keptFields().putting(moment, String.valueOf(field.code()), _ -> field);
  }

  /** Faults of the field itself, whatever else the catalogue holds. */
  void checkAlone(FieldDefinition field) {
    Problems problems = new Problems();
    FieldRules.check(field, problems);
    problems.throwIfAny();
  }

  /** Deletes a field and takes it from the products that have it. */
  Write<FieldDefinition> delete(Moment moment, String code) {
    Write<FieldDefinition> deleted = lists.keptFields().removing(moment, code);
    Object having = Map.of("additionalFields", List.of(Map.of("code", code)));
    for (Kept<Product> product : catalogue.products().containing(moment.merchantId(), having)) {
      Product after = without(product.document(), code);
      catalogue.products().change(deleted.rows(), product, after, "field " + code + " deleted");
    }
    catalogue.products().mustNotContain(deleted.rows(), having);
    return deleted;
  }

  /** Makes a product ask for a field. */
  Write<Product> assign(Moment moment, String fieldCode, boolean required, String productCode) {
    FieldDefinition field = find(moment.merchantId(), fieldCode);
    return products.change(
        moment,
        productCode,
        "field " + fieldCode + " assigned",
        product -> {
          List<AssignedField> fields =
              new ArrayList<>(without(product, fieldCode).additionalFields());
          fields.add(new AssignedField(null, field.code(), true, required, null));
          return product.withAdditionalFields(List.copyOf(fields));
        });
  }

  /** Makes a product ask for a field no longer. */
  Write<Product> unassign(Moment moment, String fieldCode, String productCode) {
    find(moment.merchantId(), fieldCode);
    return products.change(
        moment,
        productCode,
        "field " + fieldCode + " unassigned",
        product -> {
          Product after = without(product, fieldCode);
          if (after.additionalFields().size() == product.additionalFields().size()) {
            throw new Fault(AdditionalFieldFault.ADDITIONAL_FIELD_NOT_ASSIGNED);
          }
          return after;
        });
  }

  /** Faults: ADDITIONAL_FIELD_NOT_FOUND. */
  FieldDefinition find(long merchantId, @Nullable String code) {
    return lists
        .field(merchantId, code)
        .orElseThrow(() -> new Fault(AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND));
  }

  private static Product without(Product product, String fieldCode) {
    return product.withAdditionalFields(
        product.additionalFields().stream()
            .filter(assigned -> !fieldCode.equals(assigned.code()))
            .toList());
  }
}
