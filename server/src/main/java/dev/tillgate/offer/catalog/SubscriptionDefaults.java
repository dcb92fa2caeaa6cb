package dev.tillgate.offer.catalog;

import dev.tillgate.offer.catalog.api.BillingCycleUnit;
import dev.tillgate.offer.catalog.api.ContractPeriod;
import dev.tillgate.offer.catalog.api.GracePeriod;
import dev.tillgate.offer.catalog.api.RenewalEmails;
import dev.tillgate.offer.catalog.api.SettingType;
import dev.tillgate.offer.catalog.api.SubscriptionInformation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills in how a product's subscriptions are billed, the way the hosted system shows it. */
final class SubscriptionDefaults {
  private static final GracePeriod OF_THE_ACCOUNT =
      new GracePeriod(SettingType.GLOBAL, BillingCycleUnit.D, null, false);

  private SubscriptionDefaults() {}

  static @Nullable SubscriptionInformation complete(@Nullable SubscriptionInformation given) {
    if (given == null) {
      return null;
    }
    return new SubscriptionInformation(
        given.deprecatedProducts(),
        Objects.requireNonNullElse(given.bundleRenewalManagement(), "GLOBAL"),
        given.billingCycle(),
        Objects.requireNonNullElse(given.billingCycleUnits(), BillingCycleUnit.M),
        Objects.requireNonNullElse(given.isOneTimeFee(), false),
        complete(given.contractPeriod()),
        Objects.requireNonNullElse(given.usageBilling(), 0),
        complete(given.gracePeriod()),
        complete(given.renewalEmails()));
  }

  private static @Nullable ContractPeriod complete(@Nullable ContractPeriod given) {
    return given == null
        ? null
        : new ContractPeriod(
            given.action(),
            Objects.requireNonNullElse(given.emailsDuringContract(), true),
            Objects.requireNonNullElse(given.period(), 0),
            Objects.requireNonNullElse(given.periodUnits(), BillingCycleUnit.M),
            Objects.requireNonNullElse(given.isUnlimited(), false));
  }

  private static GracePeriod complete(@Nullable GracePeriod given) {
    return given == null || given.type() != SettingType.CUSTOM
        ? OF_THE_ACCOUNT
        : new GracePeriod(
            SettingType.CUSTOM,
            Objects.requireNonNullElse(given.periodUnits(), BillingCycleUnit.D),
            given.period(),
            Objects.requireNonNullElse(given.isUnlimited(), false));
  }

  /** The account's emails, whatever was sent with GLOBAL. */
  private static RenewalEmails complete(@Nullable RenewalEmails given) {
    return given == null || given.type() != SettingType.CUSTOM
        ? RenewalEmails.GLOBAL
        : new RenewalEmails(
            SettingType.CUSTOM,
            Objects.requireNonNullElse(given.settings(), RenewalEmails.GLOBAL.settings()));
  }
}
