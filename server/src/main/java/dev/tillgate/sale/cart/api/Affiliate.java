package dev.tillgate.sale.cart.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.sale.purchase.OrderNotes.Referrer;
import org.jspecify.annotations.Nullable;

/** Who sent the shopper. */
public record Affiliate(
    @ScalarForm @Nullable String affiliateCode,
    @Nullable String affiliateSource,
    @Nullable String affiliateName,
    @Nullable String affiliateUrl) {

  private static final Affiliate NOBODY = new Affiliate(null, null, null, null);

  /** Whether nothing is said, as answers show it. */
  public boolean isNobody() {
    return equals(NOBODY);
  }

  /** Whoever is meant. */
  public Referrer toReferrer() {
    return new Referrer(affiliateCode, affiliateSource, affiliateName, affiliateUrl);
  }

  /** A referrer as the API shows one; nobody has members of null. */
  public static Affiliate of(@Nullable Referrer referrer) {
    return referrer == null
        ? NOBODY
        : new Affiliate(
            referrer.affiliateCode(),
            referrer.affiliateSource(),
            referrer.affiliateName(),
            referrer.affiliateUrl());
  }
}
