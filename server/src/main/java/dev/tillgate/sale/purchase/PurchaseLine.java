package dev.tillgate.sale.purchase;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.ChosenOption;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is bought.
 *
 * @param path what it is called in problems, such as {@code Items[0]}
 * @param startsOn when the subscription begins, in the account's time zone; null for at once
 * @param promotion the code of a promotion or coupon for this line; empty for none
 * @param flaws what of it could not be read; what has flaws is never sold
 */
@Builder
public record PurchaseLine(
    String path,
    long quantity,
    Article article,
    @Nullable Trial trial,
    @Nullable LocalDateTime startsOn,
    String promotion,
    LineNotes notes,
    List<Problem> flaws)
    implements PurchaseLineBuilder.With {

  /** What a line is of. */
  public sealed interface Article {}

  /**
   * A product of the catalogue.
   *
   * @param code empty where the SKU of the line names it
   * @param ownPrice of a unit with all its options; null where the catalogue's holds
   */
  public record FromCatalogue(String code, List<OptionWish> options, @Nullable BigDecimal ownPrice)
      implements Article {}

  /**
   * Something that is described on the spot.
   *
   * @param type null only where it could not be read
   * @param price of a unit without its options; null only where it could not be read
   * @param recurring null for what is bought once
   */
  public record Described(
      @Nullable PurchaseType type,
      String name,
      @Nullable String description,
      boolean tangible,
      @Nullable BigDecimal price,
      PriceType priceType,
      @Nullable String taxCategory,
      List<ChosenOption> options,
      @Nullable RecurringTerms recurring)
      implements Article {}

  /**
   * An option that is asked for.
   *
   * @param group the code of its group; null, or no group's, where any may be meant
   * @param option the option's code, {@code GROUP=code} or, on a scale, a number
   */
  public record OptionWish(@Nullable String group, String option) {}

  /** A trial: how many days, and the price for all of them with tax. */
  public record Trial(@Nullable Integer days, @Nullable BigDecimal price) {}

  /** Whether it is described on the spot. */
  public boolean isDescribed() {
    return article instanceof Described;
  }

  /** The code of the SKU that names a product of the catalogue; empty for none. */
  public String sku() {
    String sku = notes.sku();
    return sku == null || isDescribed() ? "" : sku.strip();
  }
}
