package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.PriceStep;
import dev.tillgate.offer.promotion.Reduction;
import dev.tillgate.sale.purchase.LineNotes;
import dev.tillgate.sale.purchase.PurchaseType;
import dev.tillgate.sale.purchase.RecurringTerms;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item checked and priced.
 *
 * @param productId the catalogue's id; null for a dynamic item
 * @param amounts of the whole line; all zero while a trial takes their place
 * @param recurring null for what is bought once
 * @param startsOn when the subscription begins, in the account's time zone; null for at once
 * @param terms what the price is made under
 * @param reductions what has been taken off, in the order in which it was
 * @param taxRule why the line's tax is what it is
 * @param ownPrice of a unit, as whoever sells set it; null where the catalogue's holds
 */
@FullBuilder
public record CartLine(
    PurchaseType type,
    boolean dynamic,
    @Nullable Long productId,
    @Nullable String code,
    String name,
    @Nullable String description,
    @Nullable String externalReference,
    boolean tangible,
    String delivery,
    int quantity,
    List<ChosenOption> options,
    PriceTerms terms,
    LineAmounts amounts,
    List<Reduction> reductions,
    @Nullable TrialTerms trial,
    @Nullable RecurringTerms recurring,
    @Nullable LocalDateTime startsOn,
    List<PriceStep> steps,
    String taxRule,
    @Nullable BigDecimal ownPrice,
    LineNotes notes)
    implements CartLineBuilder.With {

  /** Whether the line opens a subscription once it is paid. */
  public boolean opensSubscription() {
    return recurring != null && type == PurchaseType.PRODUCT;
  }

  /** What the line adds to the order: its own amounts, or those of its trial. */
  public LineAmounts due() {
    return trial == null ? amounts : trial.amounts();
  }

  /** The same line with other amounts due. */
  CartLine less(LineAmounts reduced, List<Reduction> why) {
    CartLine line = withReductions(why);
    return trial == null
        ? line.withAmounts(reduced)
        : line.withTrial(new TrialTerms(trial.days(), reduced));
  }
}
