package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes special prices acceptable. Source: page "Add special price promotion". */
final class PriceMatrixRules {
  private PriceMatrixRules() {}

  static void check(Promotion promotion, String currency, Problems problems) {
    problems.require(
        !Boolean.TRUE.equals(promotion.publishToAffiliatesNetwork()),
        "PublishToAffiliatesNetwork",
        PromotionFault.PROMOTION_AFFILIATES_NOT_ALLOWED);
    List<PriceMatrixRow> rows = promotion.priceMatrix();
    problems.require(!rows.isEmpty(), "PriceMatrix", PromotionFault.PROMOTION_PRICE_MATRIX_INVALID);
    Set<String> combinations = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      PriceMatrixRow row = rows.get(i);
      String at = "PriceMatrix[" + i + "]";
      problems.require(
          row.productCode() != null && combinations.add(combination(row)),
          at,
          PromotionFault.PROMOTION_PRICE_MATRIX_INVALID);
      checkPrices(row, currency, at + ".Prices", problems);
    }
  }

  private static void checkPrices(
      PriceMatrixRow row, String currency, String path, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < row.prices().size(); i++) {
      String at = path + "[" + i + "]";
      DiscountRules.checkAmount(row.prices().get(i).value(), at + ".Value", problems);
      DiscountRules.checkCurrency(row.prices().get(i).currency(), seen, at + ".Currency", problems);
    }
    problems.require(seen.contains(currency), path, PromotionFault.PROMOTION_PRICE_MATRIX_INVALID);
  }

  private static String combination(PriceMatrixRow row) {
    String hash = row.optionHash() == null ? "" : row.optionHash();
    return String.join(
        "/",
        row.productCode(),
        String.valueOf(row.pricingConfigurationCode()),
        row.options().isEmpty() ? hash : MatrixRows.hash(row.options()));
  }
}
