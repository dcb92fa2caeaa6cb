package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellDiscount;
import dev.tillgate.offer.campaign.api.UpSellDiscount.UpSellAmount;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out of an up-sell campaign. */
final class UpSellDefaults {
  private UpSellDefaults() {}

  /**
   * The campaign as it is stored, its products' options aside.
   *
   * @param before what is stored now; null for a new one, which is enabled
   */
  static UpSellCampaign complete(
      UpSellCampaign given, String code, @Nullable UpSellCampaign before) {
    return new UpSellCampaign(
        Objects.requireNonNull(given.name()).strip(),
        code,
        given.startDate(),
        given.endDate(),
        Boolean.TRUE.equals(given.displayForManualRenewals()),
        complete(Objects.requireNonNull(given.discount())),
        complete(Objects.requireNonNull(given.primaryProduct())),
        complete(Objects.requireNonNull(given.recommendedProduct())),
        null,
        enabled(given, before));
  }

  static String code(UpSellProduct product) {
    return Texts.stripped(product.code());
  }

  /** 0 stands for any. */
  static int quantity(UpSellProduct product) {
    return Objects.requireNonNullElse(product.quantity(), 0);
  }

  /** The amounts of a FIXED discount, of which a client may give the only one as its value. */
  static List<UpSellAmount> values(UpSellDiscount discount) {
    return discount.values().isEmpty() && discount.value() != null
        ? List.of(new UpSellAmount(discount.defaultCurrency(), discount.value()))
        : discount.values();
  }

  /**
   * The switch stands in {@code Enabled} and, by its word, in {@code Status}; a program that
   * changes one of them sends the other back as it was.
   */
  private static boolean enabled(UpSellCampaign given, @Nullable UpSellCampaign before) {
    boolean now = before == null || Boolean.TRUE.equals(before.enabled());
    Optional<Boolean> byStatus =
        Optional.ofNullable(given.status())
            .flatMap(UpSellStatus::read)
            .filter(status -> status != UpSellStatus.EXPIRED)
            .map(status -> status == UpSellStatus.ENABLED);
    boolean changed =
        (given.enabled() != null && given.enabled() != now)
            || byStatus.filter(wanted -> wanted != now).isPresent();
    return changed != now;
  }

  private static UpSellDiscount complete(UpSellDiscount given) {
    if (given.type() == CampaignDiscountType.PERCENT) {
      return new UpSellDiscount(given.type(), given.value(), List.of(), null);
    }
    List<UpSellAmount> values =
        values(given).stream()
            .map(amount -> new UpSellAmount(upper(amount.currency()), amount.amount()))
            .toList();
    String standard = Texts.stripped(given.defaultCurrency());
    return new UpSellDiscount(
        given.type(),
        null,
        values,
        standard.isEmpty() ? values.getFirst().currency() : upper(standard));
  }

  private static UpSellProduct complete(UpSellProduct given) {
    return new UpSellProduct(code(given), quantity(given), given.priceOptions());
  }

  private static String upper(@Nullable String currency) {
    return Objects.requireNonNull(currency).strip().toUpperCase(Locale.ROOT);
  }
}
