package dev.tillgate.offer.catalog.sku.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.offer.catalog.api.SkuFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SKU schema of a product. Source: pages "Set SKU codes" and "Generate SKU schema". */
public record ProductSku(
    @Nullable String productCode, List<SkuConfiguration> pricingConfigurations) {

  /**
   * The SKUs of one pricing configuration.
   *
   * @param skus taken in place of details
   */
  public record SkuConfiguration(
      @Nullable String code, List<SkuDetail> details, List<SkuDetail> skus) {

    /** The SKUs under whichever name they came. */
    public List<SkuDetail> all() {
      return details.isEmpty() ? skus : details;
    }
  }

  /**
   * What a SKU stands for.
   *
   * @param productSku the SKU; null in a generated schema
   * @param currency null for all
   * @param purchaseType null for all
   * @param options the groups with their options as one opaque text; counts where groups are empty
   */
  public record SkuDetail(
      @Wire("ProductSKU") @Nullable String productSku,
      @Nullable String currency,
      @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID) @Nullable Integer fromQty,
      @SkuFault.Of(SkuFault.SKU_QUANTITY_INVALID) @Nullable Integer toQty,
      @SkuFault.Of(SkuFault.SKU_PURCHASE_TYPE_INVALID) @Nullable SkuPurchaseType purchaseType,
      List<SkuGroup> groups,
      @Nullable String options) {}

  /** The options of one price option group. */
  public record SkuGroup(@Nullable String groupCode, List<SkuOption> options) {}

  /** An option; its value is the option's code. */
  public record SkuOption(@Nullable String name, @ScalarForm @Nullable String value) {}

  /** What is bought. */
  public enum SkuPurchaseType {
    NEW_PRODUCT,
    RENEWAL,
    UPGRADE,
    TRIAL
  }
}
