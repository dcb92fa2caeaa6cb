package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.AddressRange;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.merchant.Firewall;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.MerchantBuilder;
import dev.tillgate.foundation.merchant.OrderRules;
import dev.tillgate.foundation.tax.BusinessModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The account.
 *
 * @param taxes whether tax is computed for catalogue products; as the business model has it unless
 *     given
 * @param feePercent what the platform keeps of each sale
 * @param clock where the clock of a sandbox stands still; it runs unless given
 * @param firewall from where its programs may call; from everywhere unless given
 * @param auditDays how long the audit is kept; for ever unless given
 * @param orders what holds for its orders; the usual unless given
 */
public record MerchantPart(
    String code,
    String name,
    @Nullable String homepage,
    String secretKey,
    String secretWord,
    @Default("sandbox") Mode mode,
    @Default("merchant_of_record") BusinessModel businessModel,
    @Nullable Boolean taxes,
    @Default("NL") String sellerCountry,
    @Default("GMT+02:00") ZoneId timeZone,
    @Default("USD") String defaultCurrency,
    @Default("0") BigDecimal feePercent,
    @Nullable Instant clock,
    @Nullable FirewallPart firewall,
    @Nullable Integer auditDays,
    @Nullable OrdersPart orders) {
  private static final int LONGEST_AUDIT = 36_500;

  /** From where the merchant's programs may call. */
  record FirewallPart(@Default("true") boolean enabled, List<AddressRange> allow) {

    FirewallPart {
      ShopFile.require(
          !enabled || !allow.isEmpty(),
          "an enabled firewall that allows nothing locks everybody out");
    }

    Firewall toAccess() {
      return new Firewall(enabled, allow);
    }
  }

  /**
   * What holds for the merchant's orders.
   *
   * @param pendingDays how long an order waits for its payment
   * @param refundDays how long after it was finished an order may be refunded
   * @param uniqueExternalReference what becomes of an order whose external reference was used
   */
  record OrdersPart(
      @Default("30") int pendingDays,
      @Default("180") int refundDays,
      @Default("off") OrderRules.Repeats uniqueExternalReference) {
    private static final int LONGEST = 3_650;

    OrdersPart {
      ShopFile.require(
          pendingDays >= 1 && pendingDays <= LONGEST, "pendingDays is between 1 and " + LONGEST);
      ShopFile.require(
          refundDays >= 0 && refundDays <= LONGEST, "refundDays is between 0 and " + LONGEST);
    }

    OrderRules toRules() {
      return new OrderRules(pendingDays, refundDays, uniqueExternalReference);
    }
  }

  public MerchantPart {
    ShopFile.require(Countries.known(sellerCountry), sellerCountry + " is not a country code");
    ShopFile.require(
        Amounts.currency(defaultCurrency).isPresent(), defaultCurrency + " is no currency");
    boolean share = feePercent.signum() >= 0 && feePercent.compareTo(new BigDecimal(100)) <= 0;
    ShopFile.require(share, "feePercent is between 0 and 100");
    ShopFile.require(
        auditDays == null || (auditDays >= 1 && auditDays <= LONGEST_AUDIT),
        "auditDays is between 1 and " + LONGEST_AUDIT);
    ShopFile.require(
        clock == null || mode == Mode.SANDBOX, "only a sandbox has a clock of its own");
    ShopFile.require(
        !secretKey.isBlank() && !secretWord.isBlank(), "the secrets must not be empty");
  }

  /** Sandbox shops have simulated payments and a clock of their own. */
  public enum Mode {
    SANDBOX,
    LIVE
  }

  /** The merchant, without an id of its own. */
  Merchant toMerchant() {
    return MerchantBuilder.builder()
        .id(0)
        .code(code)
        .name(name)
        .homepage(homepage)
        .sandbox(mode == Mode.SANDBOX)
        .businessModel(businessModel)
        .taxes(taxes == null ? businessModel == BusinessModel.MERCHANT_OF_RECORD : taxes)
        .sellerCountry(sellerCountry.toUpperCase(Locale.ROOT))
        .timeZone(timeZone)
        .defaultCurrency(defaultCurrency.toUpperCase(Locale.ROOT))
        .feePercent(feePercent)
        .secretKey(secretKey)
        .secretWord(secretWord)
        .clockOffsetSeconds(0)
        .clockFrozenAt(clock)
        .firewall(firewall == null ? Firewall.OFF : firewall.toAccess())
        .auditDays(auditDays)
        .orders(orders == null ? OrderRules.USUAL : orders.toRules())
        .build();
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "MerchantPart[" + code + "]";
  }
}
