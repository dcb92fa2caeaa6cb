package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.AdditionalFieldFault;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.catalog.field.api.FieldFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operations on additional fields. */
@Component
record AdditionalFieldOperations(AdditionalFields fields, FieldSearch search, Products products)
    implements OperationSet {
  @Operation(
      value = "Adds a field that orders can be asked to fill in.",
      rest = "POST /additionalfields/ 200 no content",
      location = "/additionalfields/{Code}/",
      families = AdditionalFieldFault.class)
  public Write<Boolean> addAdditionalField(Caller caller, FieldDefinition additionalField) {
    return fields.add(caller.moment(), additionalField).done();
  }

  @Operation(
      value = "Replaces an additional field; its code stays.",
      rest = "PUT /additionalfields/{fieldCode}/",
      families = AdditionalFieldFault.class)
  public Write<Boolean> updateAdditionalField(
      Caller caller, FieldDefinition additionalField, @Nullable String fieldCode) {
    return fields.update(caller.moment(), fieldCode, additionalField).done();
  }

  @Operation(
      value = "Deletes an additional field and takes it from every product.",
      rest = "DELETE /additionalfields/{fieldCode}/")
  @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND)
  public Write<Boolean> deleteAdditionalField(Caller caller, String fieldCode) {
    return fields.delete(caller.moment(), fieldCode).done();
  }

  @Operation(
      value = "Reads an additional field by its code.",
      rest = "GET /additionalfields/{fieldCode}/")
  @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND)
  public FieldDefinition getAdditionalField(Caller caller, String fieldCode) {
    return fields.find(caller.merchantId(), fieldCode);
  }

  @Operation(
      value = "Lists the additional fields of the shop, by code.",
      rest = "GET /additionalfields/")
  @AdditionalFieldFault.Of({
    AdditionalFieldFault.ADDITIONAL_FIELD_TYPE_INVALID,
    AdditionalFieldFault.ADDITIONAL_FIELD_APPLY_TO_INVALID
  })
  public List<FieldDefinition> getAdditionalFields(Caller caller, @Nullable FieldFilter filter) {
    return search.matching(caller.merchantId(), filter);
  }

  @Operation(
      value = "Makes the orders of a product ask for a field.",
      rest = "PUT /products/{productCode}/additionalfields/{fieldCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @AdditionalFieldFault.Of(AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND)
  public Write<Boolean> assignAdditionalField(
      Caller caller, String fieldCode, @Nullable Boolean required, String productCode) {
    return fields
        .assign(caller.moment(), fieldCode, Boolean.TRUE.equals(required), productCode)
        .done();
  }

  @Operation(
      value = "Makes the orders of a product ask for a field no longer.",
      rest = "DELETE /products/{productCode}/additionalfields/{fieldCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @AdditionalFieldFault.Of({
    AdditionalFieldFault.ADDITIONAL_FIELD_NOT_FOUND,
    AdditionalFieldFault.ADDITIONAL_FIELD_NOT_ASSIGNED
  })
  public Write<Boolean> unassignAdditionalField(
      Caller caller, String fieldCode, String productCode) {
    return fields.unassign(caller.moment(), fieldCode, productCode).done();
  }

  @Operation(
      value = "Lists the fields that the orders of a product ask for.",
      rest = "GET /products/{productCode}/additionalfields/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public List<AssignedField> getAssignedAdditionalFields(Caller caller, String productCode) {
    return products.show(caller.merchantId(), productCode).additionalFields();
  }
}
