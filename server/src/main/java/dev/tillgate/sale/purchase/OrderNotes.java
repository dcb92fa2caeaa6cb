package dev.tillgate.sale.purchase;

import dev.tillgate.foundation.kernel.FullBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client says of an order that decides nothing; kept with it and given back.
 *
 * @param country as the client names it, which need not be the buyer's; null for the buyer's
 */
@FullBuilder
public record OrderNotes(
    @Nullable String country,
    @Nullable String source,
    @Nullable String wsOrder,
    @Nullable Referrer affiliate,
    @Nullable String customerIp,
    @Nullable String localTime,
    @Nullable String machineId,
    @Nullable JsonNode giftDetails,
    @Nullable JsonNode customParameters)
    implements OrderNotesBuilder.With {

  /** Who sent the shopper. */
  public record Referrer(
      @Nullable String affiliateCode,
      @Nullable String affiliateSource,
      @Nullable String affiliateName,
      @Nullable String affiliateUrl) {}

  /** An order of which nothing is said. */
  public static OrderNotes none() {
    return new OrderNotes(null, null, null, null, null, null, null, null, null);
  }
}
