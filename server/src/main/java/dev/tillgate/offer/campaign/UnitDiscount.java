package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * What a campaign takes off each unit. Pure. Known answer: 50 % of 12.99 is 6.50, so that 6.49 is
 * left.
 *
 * @param value percent, or an amount before or after tax as the price is
 */
public record UnitDiscount(CampaignDiscountType type, BigDecimal value) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The amount off one unit: HALF_UP to the minor unit, never more than the unit costs. */
  public BigDecimal off(BigDecimal unit, CurrencyUnit currency) {
    BigDecimal exact =
        switch (type) {
          case PERCENT -> unit.multiply(value).divide(HUNDRED);
          case FIXED -> value;
        };
    return Amounts.round(exact, currency).min(unit);
  }
}
