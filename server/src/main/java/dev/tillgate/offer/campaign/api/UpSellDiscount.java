package dev.tillgate.offer.campaign.api;

import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an up-sell campaign takes off one unit.
 *
 * @param value percent, for PERCENT; a FIXED discount may give its only amount here
 * @param values amounts by currency, for FIXED
 * @param defaultCurrency one of the currencies of the amounts
 */
public record UpSellDiscount(
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_TYPE_INVALID)
        @Nullable CampaignDiscountType type,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_INVALID) @Nullable BigDecimal value,
    List<UpSellAmount> values,
    @Nullable String defaultCurrency) {

  /** An amount in a currency. */
  public record UpSellAmount(
      @MapKey @Nullable String currency,
      @ScalarForm @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_AMOUNT_INVALID)
          @Nullable BigDecimal amount) {}
}
