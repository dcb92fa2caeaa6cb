package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.Contact;
import dev.tillgate.sale.purchase.FieldAnswer;
import dev.tillgate.sale.purchase.OrderNotes;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.Reason;
import dev.tillgate.sale.purchase.Sending;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an order besides its lines and its payment.
 *
 * @param fxRate units of the payout currency for one of the order's on the day of the order; null
 *     where no rate was known
 * @param plainBuyer whether name, country and e-mail were all that the buyer had to tell
 */
@FullBuilder
public record OrderHead(
    Reason reason,
    String language,
    Buyer buyer,
    Contact receiver,
    @Nullable Sending sending,
    List<String> promotions,
    List<FieldAnswer> answers,
    @Nullable String externalCustomerReference,
    boolean plainBuyer,
    @Nullable BigDecimal fxRate,
    OrderNotes notes) {
  /** The head of a purchase whose buyer has been checked. */
  static OrderHead of(
      Purchase purchase,
      Cart cart,
      @Nullable String externalCustomerReference,
      @Nullable BigDecimal fxRate) {
    Buyer buyer = Objects.requireNonNull(purchase.buyer()).lowerCountry();
    Contact receiver =
        purchase.receiver() == null ? buyer.contact().privately() : purchase.receiver();
    return OrderHeadBuilder.builder()
        .reason(purchase.reason())
        .language(lower(purchase.language(), Languages.ofCountry(country(buyer))))
        .buyer(buyer)
        .receiver(receiver.lowerCountry())
        .sending(cart.sending(purchase.sending()))
        .promotions(purchase.promotions())
        .answers(purchase.answers())
        .externalCustomerReference(externalCustomerReference)
        .plainBuyer(purchase.plainBuyer())
        .fxRate(fxRate)
        .notes(purchase.notes().withCountry(lower(purchase.notes().country(), country(buyer))))
        .build();
  }

  private static String country(Buyer buyer) {
    return Objects.requireNonNull(buyer.contact().address().country());
  }

  private static String lower(@Nullable String text, String other) {
    return (text == null || text.isBlank() ? other : text.strip()).toLowerCase(Locale.ROOT);
  }
}
