package dev.tillgate.offer.catalog.sku.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.shape.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SKUs stand for; what is left out does not filter. Source: "Delete SKU codes by details".
 *
 * @param priceOptions codes or names of options that they all have
 * @param quantity a quantity that lies in their interval
 */
public record SkuDetailsFilter(
    @Nullable String pricingConfigurationCode,
    @Nullable String currency,
    @Refusal(FaultCode.SKU_PURCHASE_TYPE_INVALID) ProductSku.@Nullable SkuPurchaseType purchaseType,
    List<String> priceOptions,
    @Refusal(FaultCode.SKU_QUANTITY_INVALID) @Nullable Integer quantity) {}
