package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.ScalarForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of an up-sell campaign.
 *
 * @param quantity 0 for any
 * @param priceOptions options that must be chosen; others may be
 */
@Builder
public record UpSellProduct(
    @Nullable String code,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_QUANTITY_INVALID) @Nullable Integer quantity,
    List<UpSellOptions> priceOptions)
    implements UpSellProductBuilder.With {

  /** Options of one price option group. */
  public record UpSellOptions(@Nullable String code, List<UpSellOption> options) {}

  /**
   * An option.
   *
   * @param value a number that lies in the interval of the option, which may stand for its code
   */
  public record UpSellOption(
      @ScalarForm @Nullable String code,
      @CampaignFault.Of(CampaignFault.CAMPAIGN_OPTION_INVALID) @Nullable BigDecimal value) {}
}
