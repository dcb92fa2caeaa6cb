package dev.tillgate.sale.cart;

import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.promotion.Reduction;
import dev.tillgate.sale.cart.api.Explanation;
import dev.tillgate.sale.cart.api.Explanation.Step;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Tells of priced lines how their amounts came about, from what the lines themselves keep: an order
 * that is read back years later is explained in the same words. Pure.
 */
public final class Explanations {
  private static final String NET = "NetPrice";
  private static final String DISCOUNT = "Discount";
  private static final String TAX = "VAT";

  private Explanations() {}

  /** The amounts of a line; nothing for a coupon, which shows in the discounts of other lines. */
  public static List<Explanation> of(CartLine line) {
    if (line.type() == PurchaseType.COUPON) {
      return List.of();
    }
    LineAmounts due = line.due();
    List<Explanation> all = new ArrayList<>();
    if (line.trial() == null) {
      all.add(sum("UnitPrice", line.steps().stream().map(Explanations::step).toList()));
    }
    all.add(sum(NET, net(line)));
    if (!line.reductions().isEmpty()) {
      all.add(sum(DISCOUNT, line.reductions().stream().map(Explanations::step).toList()));
    }
    String rate = due.taxPercent().stripTrailingZeros().toPlainString();
    String base = due.netDiscounted().toPlainString();
    all.add(sum(TAX, List.of(new Step(line.taxRule() + ", " + rate + " % of " + base, due.tax()))));
    all.addAll(sums(due.net(), due.discount(), due.tax()));
    return List.copyOf(all);
  }

  /** The sums of all lines. */
  public static List<Explanation> of(List<CartLine> lines, Totals totals) {
    List<Explanation> all = new ArrayList<>();
    all.add(sum(NET, each(lines, LineAmounts::net)));
    if (totals.discount().signum() != 0) {
      all.add(sum(DISCOUNT, each(lines, LineAmounts::discount)));
    }
    all.add(sum(TAX, each(lines, LineAmounts::tax)));
    all.addAll(sums(totals.net(), totals.discount(), totals.tax()));
    return List.copyOf(all);
  }

  private static List<Explanation> sums(BigDecimal net, BigDecimal discount, BigDecimal tax) {
    Step netStep = new Step(NET, net);
    Step taxStep = new Step(TAX, tax);
    Step off = new Step(DISCOUNT, discount.negate());
    return List.of(
        sum("GrossPrice", List.of(netStep, taxStep)),
        sum("NetDiscountedPrice", List.of(netStep, off)),
        sum("GrossDiscountedPrice", List.of(netStep, off, taxStep)));
  }

  private static List<Step> net(CartLine line) {
    LineAmounts due = line.due();
    if (line.trial() != null) {
      return List.of(new Step("Trial of " + line.trial().days() + " days", due.net()));
    }
    if (line.terms().type() == PriceType.NET) {
      return List.of(new Step(units(line, due.unitNet()), due.net()));
    }
    BigDecimal total = due.unitGross().multiply(BigDecimal.valueOf(line.quantity()));
    return List.of(
        new Step(units(line, due.unitGross()) + " with tax", total),
        new Step("Tax in it, " + line.taxRule(), due.net().subtract(total)));
  }

  private static String units(CartLine line, BigDecimal unit) {
    return line.quantity() + " × " + unit.toPlainString();
  }

  private static Step step(PriceStep step) {
    return new Step(step.what(), step.amount());
  }

  private static Step step(Reduction reduction) {
    String code = reduction.code().isEmpty() ? "" : " (" + reduction.code() + ")";
    return new Step(reduction.name() + code, reduction.amount());
  }

  private static List<Step> each(List<CartLine> lines, Function<LineAmounts, BigDecimal> part) {
    return lines.stream().map(line -> new Step(title(line), part.apply(line.due()))).toList();
  }

  /** The line that charges for sending is told by its method. */
  private static String title(CartLine line) {
    boolean sends = line.type() == PurchaseType.SHIPPING && !line.dynamic();
    return sends ? "Sending by " + line.description() : line.name();
  }

  private static Explanation sum(String of, List<Step> steps) {
    BigDecimal amount = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Explanation(of, amount, steps);
  }
}
