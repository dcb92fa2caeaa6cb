package dev.tillgate.sale.purchase;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.Contact;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is bought, by whom, on which terms and why. Whoever sells makes one: a client's request at
 * the door, a renewal from the terms of its subscription. All that prices, taxes, pays, books and
 * opens knows only it.
 *
 * @param country upper case; where the sale is priced and taxed
 * @param buyer null where only a price is asked
 * @param receiver null where the buyer receives
 * @param externalReference the merchant's own for the order
 * @param language in which the buyer is spoken to; null for the usual one
 * @param sending how tangible goods travel; null where nothing is said
 * @param promotions codes of promotions and coupons for all of it
 * @param answers to the shop's questions about the whole of it
 * @param complete whether whatever the shop asks must be answered; a preview need not
 * @param plainBuyer whether name, country and e-mail are all that the buyer must tell
 */
@Builder
public record Purchase(
    Reason reason,
    CurrencyUnit currency,
    String country,
    @Nullable Buyer buyer,
    @Nullable Contact receiver,
    Account account,
    @Nullable String externalReference,
    @Nullable String language,
    @Nullable Sending sending,
    List<PurchaseLine> lines,
    List<String> promotions,
    List<FieldAnswer> answers,
    boolean complete,
    boolean plainBuyer,
    OrderNotes notes) {

  /**
   * Which customer account it joins.
   *
   * @param reference the system's; any other counts as the merchant's own
   */
  public record Account(@Nullable String reference, @Nullable String externalReference) {}
}
