package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.tax.BusinessModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An account: its keys and the settings that every sale follows.
 *
 * @param id given by the system; 0 while the merchant is not stored
 * @param sandbox whether its clock may be moved and its payments are simulated
 * @param taxes whether Tillgate computes tax for catalogue products
 * @param sellerCountry where its sales are taxed from, ISO 3166 upper case
 * @param timeZone the zone of dates in answers; GMT+02:00 unless set
 * @param feePercent what the platform keeps of each sale, in percent of the amount paid
 * @param secretKey signs API calls
 * @param secretWord signs buy links and return URLs
 * @param clockFrozenAt the shop's time while its clock stands still; null while it runs
 * @param clockVersion how often the shop's clock has been turned
 * @param version how often it has been changed; a change counts only on the one it was made on
 * @param auditDays how long the audit keeps what was written; null for ever
 * @param orders what holds for its orders
 */
@FullBuilder
public record Merchant(
    long id,
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
    long clockOffsetSeconds,
    @Nullable Instant clockFrozenAt,
    int clockVersion,
    int version,
    Firewall firewall,
    @Nullable Integer auditDays,
    OrderRules orders)
    implements MerchantBuilder.With {

  /**
   * What the shop's clock shows at a moment of the wall clock. Live shops have no clock of their
   * own.
   */
  public Instant time(Instant wall) {
    if (!sandbox) {
      return wall;
    }
    return clockFrozenAt == null ? wall.plusSeconds(clockOffsetSeconds) : clockFrozenAt;
  }

  /** An instant as the account's clocks on the wall show it. */
  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, timeZone);
  }

  /** The day of an instant in the account's zone. */
  public LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }

  /** The instant of a local time of the account. */
  public Instant instant(LocalDateTime local) {
    return local.atZone(timeZone).toInstant();
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "Merchant[" + id + ", " + code + "]";
  }
}
