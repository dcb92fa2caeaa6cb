package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.CampaignChecks;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellDiscount;
import dev.tillgate.offer.campaign.api.UpSellDiscount.UpSellAmount;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes an up-sell campaign acceptable, its products aside; every problem is found at once.
 */
record UpSellChecks(Problems problems) {
  private static final int LONGEST_NAME = 500;
  private static final int MOST_QUANTITY = 99_999;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  void check(UpSellCampaign campaign) {
    CampaignChecks.check(campaign.name(), LONGEST_NAME, UpSellRules.period(campaign), problems);
    String status = Texts.stripped(campaign.status());
    problems.require(
        status.isEmpty() || UpSellStatus.read(status).isPresent(),
        "Status",
        CampaignFault.CAMPAIGN_STATUS_INVALID);
    checkDiscount(campaign.discount());
    checkProduct(campaign.primaryProduct(), "PrimaryProduct");
    checkProduct(campaign.recommendedProduct(), "RecommendedProduct");
    problems.require(
        campaign.primaryProduct() == null || !recommendsItself(campaign),
        "RecommendedProduct.Code",
        CampaignFault.CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF);
  }

  private void checkProduct(@Nullable UpSellProduct product, String path) {
    if (product == null || UpSellDefaults.code(product).isEmpty()) {
      problems.add(path + ".Code", CampaignFault.CAMPAIGN_PRODUCTS_EMPTY);
      return;
    }
    Integer quantity = product.quantity();
    problems.require(
        quantity == null || (quantity >= 0 && quantity <= MOST_QUANTITY),
        path + ".Quantity",
        CampaignFault.CAMPAIGN_QUANTITY_INVALID);
  }

  /** The same product may be recommended in another quantity or with other options. */
  private static boolean recommendsItself(UpSellCampaign campaign) {
    UpSellProduct primary = Objects.requireNonNull(campaign.primaryProduct());
    UpSellProduct recommended = campaign.recommendedProduct();
    return recommended != null
        && UpSellDefaults.code(primary).equals(UpSellDefaults.code(recommended))
        && UpSellDefaults.quantity(primary) == UpSellDefaults.quantity(recommended)
        && primary.priceOptions().equals(recommended.priceOptions());
  }

  private void checkDiscount(@Nullable UpSellDiscount discount) {
    if (discount == null) {
      problems.add("Discount", CampaignFault.CAMPAIGN_DISCOUNT_INVALID);
      return;
    }
    switch (discount.type()) {
      case null -> problems.add("Discount.Type", CampaignFault.CAMPAIGN_DISCOUNT_TYPE_INVALID);
      case PERCENT -> checkPercent(discount.value());
      case FIXED -> checkAmounts(discount);
    }
  }

  private void checkPercent(@Nullable BigDecimal percent) {
    problems.require(
        percent != null && isAmount(percent) && percent.compareTo(HUNDRED) <= 0,
        "Discount.Value",
        CampaignFault.CAMPAIGN_DISCOUNT_INVALID);
  }

  private void checkAmounts(UpSellDiscount discount) {
    List<UpSellAmount> values = UpSellDefaults.values(discount);
    problems.require(!values.isEmpty(), "Discount.Values", CampaignFault.CAMPAIGN_DISCOUNT_INVALID);
    Set<String> currencies = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String at = "Discount.Values[" + i + "]";
      BigDecimal amount = values.get(i).amount();
      problems.require(
          amount != null && isAmount(amount),
          at + ".Amount",
          CampaignFault.CAMPAIGN_DISCOUNT_AMOUNT_INVALID);
      String currency = Objects.requireNonNullElse(values.get(i).currency(), "");
      problems.require(
          Amounts.currency(currency).isPresent() && currencies.add(upper(currency)),
          at + ".Currency",
          CampaignFault.CAMPAIGN_DISCOUNT_CURRENCY_INVALID);
    }
    String standard = upper(Texts.stripped(discount.defaultCurrency()));
    problems.require(
        standard.isEmpty() || currencies.contains(standard),
        "Discount.DefaultCurrency",
        CampaignFault.CAMPAIGN_DISCOUNT_CURRENCY_INVALID);
  }

  private static boolean isAmount(BigDecimal number) {
    return number.signum() >= 0 && Amounts.plausible(number);
  }

  private static String upper(String currency) {
    return currency.strip().toUpperCase(Locale.ROOT);
  }
}
