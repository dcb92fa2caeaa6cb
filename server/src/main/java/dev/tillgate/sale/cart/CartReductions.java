package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.offer.promotion.CartPromotions;
import dev.tillgate.offer.promotion.CartReduction;
import dev.tillgate.offer.promotion.NamedPromotion;
import dev.tillgate.offer.promotion.PromotionUse;
import dev.tillgate.offer.promotion.ReducedCart;
import dev.tillgate.offer.promotion.ReducibleLine;
import dev.tillgate.offer.promotion.ReducibleLineBuilder;
import dev.tillgate.offer.promotion.Reduction;
import dev.tillgate.offer.promotion.RefusedPromotion;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes off a cart what makes it cheaper: first what the campaigns grant that recommended an item,
 * then promotions, then items of type COUPON.
 */
@Component
class CartReductions {
  private final CartCampaigns campaigns;
  private final CartPromotions promotions;

  CartReductions(CartCampaigns campaigns, CartPromotions promotions) {
    this.campaigns = campaigns;
    this.promotions = promotions;
  }

  /** Lines after reductions, the promotions that they take, and why others could not apply. */
  record Reduced(List<CartLine> lines, List<PromotionUse> uses, List<Problem> refused) {}

  /** Lines that nothing is taken off. */
  static Reduced none(List<CartLine> lines) {
    return new Reduced(lines, List.of(), List.of());
  }

  /** The lines, which are those of the order, with what is taken off them. */
  Reduced reduce(CartContext context, List<CartLine> lines) {
    CurrencyUnit currency = context.currency();
    List<Problem> refused = new ArrayList<>();
    List<ReducibleLine> recommended = campaigns.reduce(context, reducible(lines), refused);
    ReducedCart promoted =
        promotions.reduce(
            context.merchant(),
            context.now(),
            context.purchase().reason().renews(),
            currency,
            recommended,
            named(context.purchase()));
    promoted.refused().forEach(promotion -> refused.add(problem(promotion)));
    List<ReducibleLine> reduced = lessCoupons(promoted.lines(), lines, currency);
    List<CartLine> due =
        IntStream.range(0, lines.size())
            .mapToObj(i -> lines.get(i).less(reduced.get(i).amounts(), reduced.get(i).reductions()))
            .toList();
    return new Reduced(due, promoted.uses(), List.copyOf(refused));
  }

  private static Problem problem(RefusedPromotion refused) {
    return new Problem(CartFault.ORDER_PROMOTION_INVALID, refused.path(), refused.reason());
  }

  private static List<ReducibleLine> reducible(List<CartLine> lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> reducible(i, lines.get(i))).toList();
  }

  private static ReducibleLine reducible(int index, CartLine line) {
    return ReducibleLineBuilder.builder()
        .index(index)
        .name(line.name())
        .productCode(line.code())
        .configuration(line.terms().configuration())
        .taxCategory(line.terms().taxCategory())
        .options(line.options())
        .quantity(line.quantity())
        .priceType(line.terms().type())
        .ownPrice(line.ownPrice() != null)
        .promotable(line.type() == PurchaseType.PRODUCT && line.trial() == null)
        .amounts(line.due())
        .reductions(List.of())
        .build();
  }

  private static List<NamedPromotion> named(Purchase purchase) {
    List<NamedPromotion> named = new ArrayList<>();
    for (int i = 0; i < purchase.promotions().size(); i++) {
      add(named, "Promotions[" + i + "]", purchase.promotions().get(i), null);
    }
    for (int i = 0; i < purchase.lines().size(); i++) {
      PurchaseLine line = purchase.lines().get(i);
      add(named, line.path() + ".Promotion", line.promotion(), i);
    }
    return named;
  }

  private static void add(
      List<NamedPromotion> named, String path, String code, @Nullable Integer item) {
    if (!code.isBlank()) {
      named.add(new NamedPromotion(path, code.strip(), item));
    }
  }

  /** Coupon items take their amounts off the whole order, each line bearing its share. */
  private static List<ReducibleLine> lessCoupons(
      List<ReducibleLine> lines, List<CartLine> items, CurrencyUnit currency) {
    List<CartLine> coupons =
        items.stream().filter(line -> line.type() == PurchaseType.COUPON).toList();
    BigDecimal off =
        coupons.stream()
            .map(line -> couponAmount(line, currency))
            .reduce(Amounts.zero(currency), BigDecimal::add);
    String name = coupons.stream().map(CartLine::name).sorted().collect(Collectors.joining(", "));
    Reduction why = Reduction.of(Reduction.Kind.COUPON_ITEM, "", name, null);
    return CartReduction.take(off, lines, why, currency);
  }

  private static BigDecimal couponAmount(CartLine line, CurrencyUnit currency) {
    return Amounts.round(Objects.requireNonNull(line.ownPrice()), currency)
        .multiply(BigDecimal.valueOf(line.quantity()));
  }
}
