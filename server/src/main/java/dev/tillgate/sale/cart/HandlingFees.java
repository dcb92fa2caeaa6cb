package dev.tillgate.sale.cart;

import dev.tillgate.foundation.exchange.Conversion;
import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ShippingClass;
import dev.tillgate.offer.catalog.api.ShippingClass.ApplyTo;
import dev.tillgate.offer.catalog.api.TangibleDetails;
import dev.tillgate.offer.catalog.api.TangibleDetails.HandlingFee;
import dev.tillgate.sale.cart.Parcels.Packed;
import dev.tillgate.sale.cart.api.CartFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/**
 * What products ask for when they are sent, beside the tariff: a handling fee for each unit, and
 * their shipping class. A class that applies to the order counts once, however many products are in
 * it; a percentage is of the discounted net price. Source: page "Product" 6.0.
 */
@Component
class HandlingFees {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final ExchangeRates rates;

  HandlingFees(ExchangeRates rates) {
    this.rates = rates;
  }

  /** The fees of each product in the currency of the cart, before tax. */
  List<BigDecimal> of(List<Packed> packed, CartContext context, Problems problems) {
    Set<String> counted = new HashSet<>();
    return packed.stream()
        .map(one -> ofUnits(one, context).add(ofClass(one, packed, counted, context, problems)))
        .toList();
  }

  private static BigDecimal ofUnits(Packed packed, CartContext context) {
    TangibleDetails details = packed.product().tangibleDetails();
    BigDecimal each =
        details == null
            ? BigDecimal.ZERO
            : details.fee().stream()
                .filter(fee -> context.currency().getCode().equalsIgnoreCase(fee.currency()))
                .map(HandlingFee::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    return each.multiply(BigDecimal.valueOf(packed.line().quantity()));
  }

  private BigDecimal ofClass(
      Packed packed,
      List<Packed> all,
      Set<String> counted,
      CartContext context,
      Problems problems) {
    ShippingClass kind = packed.product().shippingClass();
    BigDecimal amount = kind == null ? null : kind.amount();
    if (kind == null || amount == null) {
      return BigDecimal.ZERO;
    }
    boolean forOrder = kind.applyTo() == ApplyTo.ORDER;
    if (forOrder && !counted.add(String.valueOf(kind.name()))) {
      return BigDecimal.ZERO;
    }
    if (kind.type() == ShippingClass.Type.PERCENT) {
      BigDecimal price =
          forOrder
              ? all.stream().map(HandlingFees::price).reduce(BigDecimal.ZERO, BigDecimal::add)
              : price(packed);
      return Amounts.round(price.multiply(amount).divide(HUNDRED), context.currency());
    }
    BigDecimal once = converted(amount, kind, packed.product(), context, problems);
    return forOrder ? once : once.multiply(BigDecimal.valueOf(packed.line().quantity()));
  }

  private static BigDecimal price(Packed packed) {
    return packed.line().due().netDiscounted();
  }

  private BigDecimal converted(
      BigDecimal amount,
      ShippingClass kind,
      Product product,
      CartContext context,
      Problems problems) {
    CurrencyUnit from =
        Optional.ofNullable(kind.currency())
            .flatMap(Amounts::recordedCurrency)
            .orElseGet(() -> CurrencyUnit.of(context.merchant().defaultCurrency()));
    if (from.equals(context.currency())) {
      return Amounts.round(amount, from);
    }
    LocalDate day = context.merchant().day(context.now());
    Optional<Conversion> conversion = rates.convert(amount, from, context.currency(), day);
    if (conversion.isEmpty()) {
      problems.add(
          "Items",
          CartFault.ORDER_PRODUCT_PRICE_MISSING,
          "The shipping class of product ["
              + product.productCode()
              + "] has no amount in "
              + context.currency()
              + ", and none that could be converted.");
    }
    return conversion.map(Conversion::amount).orElse(BigDecimal.ZERO);
  }
}
