package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.CampaignChecks;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a cross-sell campaign acceptable; every problem is found at once.
 *
 * @param known whether the catalogue has a product with a code
 */
record CrossSellChecks(Predicate<String> known, Problems problems) {
  private static final int LONGEST_NAME = 255;
  private static final int MOST_PRODUCTS = 200;
  private static final String NUMBER = "\\d{1,3}(\\.\\d{1,6})?";
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Set<String> DISPLAY_TYPES = Set.of("cart", "review", "finish");

  void check(CrossSellCampaign campaign) {
    CampaignChecks.check(campaign.name(), LONGEST_NAME, CrossSellRules.period(campaign), problems);
    String display = campaign.displayType();
    problems.require(
        display != null && DISPLAY_TYPES.contains(display.strip().toLowerCase(Locale.ROOT)),
        "DisplayType",
        CampaignFault.CAMPAIGN_DISPLAY_TYPE_INVALID);
    List<String> masters = CrossSellDefaults.masters(campaign);
    checkCodes(masters, "MasterProducts", "");
    List<CrossSellProduct> products = campaign.products();
    checkCodes(products.stream().map(CrossSellChecks::code).toList(), "Products", ".ProductCode");
    for (int i = 0; i < Math.min(products.size(), MOST_PRODUCTS); i++) {
      checkProduct(products.get(i), masters, "Products[" + i + "]");
    }
  }

  private void checkCodes(List<String> codes, String path, String member) {
    problems.require(!codes.isEmpty(), path, CampaignFault.CAMPAIGN_PRODUCTS_EMPTY);
    if (codes.size() > MOST_PRODUCTS) {
      problems.add(path, CampaignFault.CAMPAIGN_PRODUCTS_TOO_MANY);
      return;
    }
    IntStream.range(0, codes.size())
        .forEach(
            i -> {
              String at = path + "[" + i + "]" + member;
              problems.require(
                  known.test(codes.get(i)), at, CampaignFault.CAMPAIGN_PRODUCT_NOT_FOUND);
              problems.require(
                  codes.indexOf(codes.get(i)) == i, at, CampaignFault.CAMPAIGN_PRODUCT_REPEATED);
            });
  }

  private void checkProduct(CrossSellProduct product, List<String> masters, String at) {
    problems.require(
        !masters.contains(code(product)),
        at + ".ProductCode",
        CampaignFault.CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF);
    problems.require(
        product.discountType() != CampaignDiscountType.FIXED,
        at + ".DiscountType",
        CampaignFault.CAMPAIGN_DISCOUNT_TYPE_INVALID);
    problems.require(
        isPercent(product.discount()), at + ".Discount", CampaignFault.CAMPAIGN_DISCOUNT_INVALID);
  }

  private static boolean isPercent(@Nullable String discount) {
    return discount != null
        && discount.strip().matches(NUMBER)
        && new BigDecimal(discount.strip()).compareTo(HUNDRED) <= 0;
  }

  private static String code(CrossSellProduct product) {
    return Texts.stripped(product.productCode());
  }
}
