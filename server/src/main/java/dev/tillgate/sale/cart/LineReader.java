package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItem.ItemOption;
import dev.tillgate.sale.cart.api.OrderItem.RenewalInformation;
import dev.tillgate.sale.purchase.LineNotes;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.Article;
import dev.tillgate.sale.purchase.PurchaseLine.Described;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
import dev.tillgate.sale.purchase.PurchaseLine.OptionWish;
import dev.tillgate.sale.purchase.PurchaseLine.Trial;
import dev.tillgate.sale.purchase.PurchaseLineBuilder;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the items of a request. */
final class LineReader {
  private final Caller caller;
  private final CurrencyUnit currency;

  LineReader(Caller caller, CurrencyUnit currency) {
    this.caller = caller;
    this.currency = currency;
  }

  PurchaseLine read(OrderItem item, String path) {
    Problems flaws = new Problems();
    checkRenewal(item.renewalInformation(), path + ".RenewalInformation", flaws);
    Article article =
        Boolean.TRUE.equals(item.isDynamic())
            ? DescribedItemReader.read(item, currency, path, flaws)
            : fromCatalogue(item, path, flaws);
    return PurchaseLineBuilder.builder()
        .path(path)
        .quantity(item.quantity() == null ? 0 : item.quantity())
        .article(article)
        .trial(item.trial() == null ? null : new Trial(item.trial().period(), item.trial().price()))
        .startsOn(start(item.subscriptionStartDate(), path + ".SubscriptionStartDate", flaws))
        .promotion(promotion(item.promotion()))
        .notes(notes(item, article))
        .flaws(flaws.all())
        .build();
  }

  /** What is described brings its own price; no campaign of ours recommends it. */
  private static LineNotes notes(OrderItem item, Article article) {
    LineNotes notes = item.toNotes();
    return article instanceof Described ? notes.recommendedByNobody() : notes;
  }

  private static void checkRenewal(
      @Nullable RenewalInformation renewal, String path, Problems flaws) {
    flaws.require(
        renewal == null || renewal.subscriptionReference() == null,
        path + ".SubscriptionReference",
        CartFault.ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND);
  }

  private FromCatalogue fromCatalogue(OrderItem item, String path, Problems flaws) {
    return new FromCatalogue(
        item.code() == null ? "" : item.code().strip(),
        item.priceOptions().stream().flatMap(LineReader::wishes).toList(),
        OwnPrice.of(item.price(), currency, path + ".Price", flaws).orElse(null));
  }

  /** A bare option, or the values inside a group, which its code may name. */
  private static Stream<OptionWish> wishes(ItemOption option) {
    return option.options().isEmpty()
        ? Stream.of(option.value(), option.code(), option.name())
            .filter(Objects::nonNull)
            .limit(1)
            .map(text -> new OptionWish(null, text))
        : option.options().stream()
            .map(value -> value.value() == null ? value.name() : value.value())
            .filter(Objects::nonNull)
            .map(value -> new OptionWish(option.code(), value));
  }

  /** A date is in the caller's time zone, what it stands for in the account's. */
  private @Nullable LocalDateTime start(@Nullable String text, String path, Problems flaws) {
    LocalDateTime start = ItemDates.start(text, path, flaws);
    return start == null || caller.zone().equals(caller.merchant().timeZone())
        ? start
        : caller.merchant().local(caller.instant(start));
  }

  /** An item names a promotion by a bare code or by an object like the one that answers carry. */
  private static String promotion(@Nullable JsonNode promotion) {
    if (promotion == null || promotion.isBoolean()) {
      return "";
    }
    String coupon = promotion.path("Coupon").asString("");
    String code = coupon.isBlank() ? promotion.path("Code").asString("") : coupon;
    return promotion.isValueNode() ? promotion.asString("") : code;
  }
}
