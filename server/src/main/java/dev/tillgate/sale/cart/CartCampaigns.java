package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.offer.campaign.CampaignOutcome;
import dev.tillgate.offer.campaign.CampaignOutcome.Granted;
import dev.tillgate.offer.campaign.CampaignOutcome.Refused;
import dev.tillgate.offer.campaign.CampaignOutcome.Unknown;
import dev.tillgate.offer.campaign.Campaigns;
import dev.tillgate.offer.campaign.crosssell.CrossSellRules;
import dev.tillgate.offer.campaign.upsell.UpSellRules;
import dev.tillgate.offer.campaign.upsell.UpSoldItem;
import dev.tillgate.offer.promotion.ReducibleLine;
import dev.tillgate.offer.promotion.Reduction;
import dev.tillgate.offer.promotion.Reduction.Kind;
import dev.tillgate.sale.purchase.LineNotes.CrossSold;
import dev.tillgate.sale.purchase.LineNotes.UpSold;
import dev.tillgate.sale.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes off each item what the campaigns grant that it refers to: cross-sell, then up-sell off what
 * is left of a unit.
 */
@Component
class CartCampaigns {
  private final Campaigns campaigns;

  CartCampaigns(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /**
   * The lines with what campaigns take off them.
   *
   * @param refused takes why campaigns do not apply
   */
  List<ReducibleLine> reduce(
      CartContext context, List<ReducibleLine> lines, List<Problem> refused) {
    Set<String> products =
        lines.stream()
            .map(ReducibleLine::productCode)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<ReducibleLine> reduced = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ReducibleLine line = lines.get(i);
      PurchaseLine item = context.purchase().lines().get(i);
      String path = item.path();
      CampaignOutcome crossSell = crossSell(context, item.notes().crossSell(), line, products);
      line = less(crossSell, Kind.CROSS_SELL, line, context, path + ".CrossSell", refused);
      CampaignOutcome upSell = upSell(context, item.notes().upSell(), line);
      reduced.add(less(upSell, Kind.UP_SELL, line, context, path + ".UpSell", refused));
    }
    return reduced;
  }

  private @Nullable CampaignOutcome crossSell(
      CartContext context, @Nullable CrossSold taken, ReducibleLine line, Set<String> products) {
    if (taken == null || (isBlank(taken.campaignCode()) && isBlank(taken.parentCode()))) {
      return null;
    }
    return CrossSellRules.outcome(
        campaigns.crossSell(context.merchant().id(), text(taken.campaignCode())).orElse(null),
        line.productCode(),
        taken.parentCode(),
        products,
        today(context));
  }

  private @Nullable CampaignOutcome upSell(
      CartContext context, @Nullable UpSold taken, ReducibleLine line) {
    if (taken == null || (isBlank(taken.campaignCode()) && isBlank(taken.parentCode()))) {
      return null;
    }
    return UpSellRules.outcome(
        campaigns.upSell(context.merchant().id(), text(taken.campaignCode())).orElse(null),
        new UpSoldItem(
            line.productCode(),
            line.quantity(),
            line.options(),
            taken.parentCode(),
            taken.quantity(),
            taken.priceOptions()),
        context.currency(),
        today(context));
  }

  private static ReducibleLine less(
      @Nullable CampaignOutcome outcome,
      Kind kind,
      ReducibleLine line,
      CartContext context,
      String path,
      List<Problem> refused) {
    return switch (outcome) {
      case null -> line;
      case Refused(var fault, String member, String reason) -> {
        refused.add(new Problem(fault, path + "." + member, reason));
        yield line;
      }
      case Unknown(var fault, String member, String reason) -> {
        // What names no campaign would have taken nothing off, so that it stops no order.
        refused.add(new Problem(fault, null, path + "." + member + ": " + reason));
        yield line;
      }
      case Granted granted -> line.promotable() ? less(granted, kind, line, context) : line;
    };
  }

  private static ReducibleLine less(
      Granted granted, Kind kind, ReducibleLine line, CartContext context) {
    BigDecimal quantity = BigDecimal.valueOf(line.quantity());
    int scale = context.currency().getDecimalPlaces();
    BigDecimal unit = line.left().divide(quantity, scale, RoundingMode.HALF_UP);
    BigDecimal off = granted.discount().off(unit, context.currency()).multiply(quantity);
    Reduction why = Reduction.of(kind, granted.campaignCode(), granted.name(), null);
    return off.signum() == 0 ? line : line.less(off, why, context.currency());
  }

  private static LocalDate today(CartContext context) {
    return context.merchant().day(context.now());
  }

  private static boolean isBlank(@Nullable String text) {
    return text(text).isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
