package dev.tillgate.offer.catalog.sku.api;

import dev.tillgate.offer.catalog.api.SkuFault;
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
    @SkuFault.Of(SkuFault.SKU_PURCHASE_TYPE_INVALID)
        ProductSku.@Nullable SkuPurchaseType purchaseType,
    List<String> priceOptions,
    @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID) @Nullable Integer quantity) {}
