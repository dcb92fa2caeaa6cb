package dev.tillgate.offer.catalog.sku;

import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;

/** A SKU as it is stored. */
record Sku(String code, long productId, String configurationCode, SkuDetail detail) {

  /** Two SKUs of one combination have the same key. */
  String combination() {
    return String.join(
        "|",
        configurationCode,
        String.valueOf(detail.currency()),
        String.valueOf(detail.fromQty()),
        String.valueOf(detail.toQty()),
        String.valueOf(detail.purchaseType()),
        SkuOptions.token(detail.groups()));
  }
}
