package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.TangibleDetails;
import dev.tillgate.offer.catalog.api.TangibleDetails.UnitDetail;
import dev.tillgate.offer.shipping.Parcel;
import dev.tillgate.sale.party.Contact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Packs the tangible catalogue products of a cart. */
@Component
class Parcels {
  private static final String WEIGHT = "WEIGHT";

  private final Catalogue catalogue;
  private final HandlingFees fees;

  Parcels(Catalogue catalogue, HandlingFees fees) {
    this.catalogue = catalogue;
    this.fees = fees;
  }

  /** A tangible line with the product that it is of. */
  record Packed(CartLine line, Product product) {}

  /** Whether a line is sent: dynamic items bring what sending them costs as items of their own. */
  static boolean isSent(CartLine line) {
    return line.tangible() && !line.dynamic();
  }

  /** The parcel, to the country of delivery; notes fees that cannot be told in the currency. */
  Parcel pack(List<CartLine> lines, CartContext context, Problems problems) {
    List<Packed> packed = lines.stream().flatMap(line -> packed(line, context).stream()).toList();
    List<BigDecimal> handling = fees.of(packed, context, problems);
    List<Parcel.Goods> goods = new ArrayList<>();
    for (int i = 0; i < packed.size(); i++) {
      goods.add(
          new Parcel.Goods(
              packed.get(i).line().quantity(),
              kilograms(packed.get(i).product()),
              handling.get(i)));
    }
    return new Parcel(country(context), context.currency(), goods);
  }

  private Optional<Packed> packed(CartLine line, CartContext context) {
    return Optional.of(line)
        .filter(Parcels::isSent)
        .flatMap(
            sent ->
                catalogue.product(
                    context.merchant().id(), Objects.requireNonNullElse(sent.code(), "")))
        .map(product -> new Packed(line, product));
  }

  private static BigDecimal kilograms(Product product) {
    TangibleDetails details = product.tangibleDetails();
    return details == null
        ? BigDecimal.ZERO
        : details.unitDetails().stream()
            .filter(measure -> WEIGHT.equalsIgnoreCase(measure.type()))
            .map(UnitDetail::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String country(CartContext context) {
    Contact receiver = context.purchase().receiver();
    String given = receiver == null ? null : receiver.address().country();
    return given == null || given.isBlank() ? context.country() : Countries.normalise(given);
  }
}
