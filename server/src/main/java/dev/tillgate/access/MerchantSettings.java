package dev.tillgate.access;

import dev.tillgate.tax.BusinessModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a shop file or a person decides about a merchant; the members mean what {@link Merchant}'s
 * do.
 */
public record MerchantSettings(
    String code,
    String name,
    @Nullable String homepage,
    boolean sandbox,
    BusinessModel businessModel,
    boolean taxes,
    String sellerCountry,
    ZoneId timeZone,
    String defaultCurrency,
    BigDecimal feePercent,
    String secretKey,
    String secretWord,
    @Nullable Instant clockFrozenAt) {

  Merchant toMerchant(long id) {
    return new Merchant(
        id,
        code,
        name,
        homepage,
        sandbox,
        businessModel,
        taxes,
        sellerCountry,
        timeZone,
        defaultCurrency,
        feePercent,
        secretKey,
        secretWord,
        0,
        clockFrozenAt);
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "MerchantSettings[" + code + "]";
  }
}
