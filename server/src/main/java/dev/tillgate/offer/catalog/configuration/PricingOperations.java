package dev.tillgate.offer.catalog.configuration;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingFault;
import dev.tillgate.offer.catalog.api.PricingSchema;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations on pricing configurations. */
@Component
record PricingOperations(PricingConfigurations configurations, OptionAssignments assignments)
    implements OperationSet {
  @Operation(
      value = "Adds a pricing configuration to a product.",
      rest = "POST /products/{productCode}/pricingconfigurations/ 200 no content",
      location = "/products/{productCode}/pricingconfigurations/{answer}/",
      families = {ProductFault.class, PricingFault.class})
  public Write<Created> addPricingConfiguration(
      Caller caller, PricingConfiguration pricingConfiguration, String productCode) {
    return configurations.add(caller.moment(), pricingConfiguration, productCode);
  }

  @Operation(
      value =
          "Changes a pricing configuration; its code, its schema and its intervals stay, and an"
              + " amount of -1 takes a price away.",
      rest = "PUT /products/{productCode}/pricingconfigurations/{pricingConfigurationCode}/",
      families = {ProductFault.class, PricingFault.class})
  public Write<Boolean> updatePricingConfiguration(
      Caller caller,
      PricingConfiguration pricingConfiguration,
      String productCode,
      @Nullable String pricingConfigurationCode) {
    return configurations
        .update(caller.moment(), pricingConfiguration, productCode, pricingConfigurationCode)
        .done();
  }

  @Operation(
      value = "Lists the pricing configurations of a product.",
      rest = "GET /products/{productCode}/pricingconfigurations/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public List<PricingConfiguration> getPricingConfigurations(Caller caller, String productCode) {
    return configurations.of(caller.merchantId(), productCode);
  }

  @Operation(
      value = "Reads a pricing configuration of a product by its code.",
      rest = "GET /products/{productCode}/pricingconfigurations/{pricingConfigurationCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @PricingFault.Of(PricingFault.PRICING_CONFIGURATION_NOT_FOUND)
  public PricingConfiguration getPricingConfigurationByCode(
      Caller caller, String productCode, String pricingConfigurationCode) {
    return configurations.byCode(caller.merchantId(), productCode, pricingConfigurationCode);
  }

  @Operation(
      value = "Reads a pricing configuration of a product by its name and schema.",
      rest = "GET /products/{productCode}/pricingconfigurations/name/{name}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @PricingFault.Of(PricingFault.PRICING_CONFIGURATION_NOT_FOUND)
  public PricingConfiguration getPricingConfigurationByName(
      Caller caller,
      String productCode,
      String name,
      PricingSchema schemaType,
      @Nullable PriceType priceType) {
    return configurations.of(caller.merchantId(), productCode).stream()
        .filter(configuration -> name.strip().equals(configuration.name()))
        .filter(configuration -> configuration.pricingSchema() == schemaType)
        .filter(configuration -> priceType == null || configuration.priceType() == priceType)
        .findFirst()
        .orElseThrow(() -> new Fault(PricingFault.PRICING_CONFIGURATION_NOT_FOUND));
  }

  @Operation(
      value = "Sets the regular or renewal prices of a pricing configuration anew.",
      rest = "PUT /pricingconfigurations/{pricingConfigurationCode}/prices/",
      families = {ProductFault.class, PricingFault.class})
  public Write<Boolean> setPricingConfigurationPrices(
      Caller caller, String pricingConfigurationCode, PriceSet prices) {
    return configurations.setPrices(caller.moment(), pricingConfigurationCode, prices).done();
  }

  @Operation(
      value = "Lets a pricing configuration offer a group of options.",
      rest = "POST /pricingconfigurations/{pricingConfigurationCode}/priceoptions/",
      families = {ProductFault.class, PricingFault.class})
  public Write<Boolean> assignPricingConfigurationOptionGroup(
      Caller caller,
      String pricingConfigurationCode,
      AssignedOptionGroup priceOptionsGroupAssigned) {
    return assignments
        .assign(caller.moment(), pricingConfigurationCode, priceOptionsGroupAssigned)
        .done();
  }

  @Operation(
      value = "Lets a pricing configuration offer a group of options no longer.",
      rest = "DELETE /pricingconfigurations/{pricingConfigurationCode}/priceoptions/",
      families = {ProductFault.class, PricingFault.class})
  public Write<Boolean> unassignPricingConfigurationOptionGroup(
      Caller caller,
      String pricingConfigurationCode,
      AssignedOptionGroup priceOptionsGroupAssigned) {
    return assignments
        .unassign(caller.moment(), pricingConfigurationCode, priceOptionsGroupAssigned)
        .done();
  }
}
