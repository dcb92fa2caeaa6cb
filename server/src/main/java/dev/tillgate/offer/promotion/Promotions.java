package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.documents.DocumentKind;
import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionFault;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes promotions. */
@Component
class Promotions {
  static final StoredForm<Promotion> FORM = StoredForm.of("promotion", Promotion.class);

  private final Documents<Promotion> documents;
  private final PromotionProducts products;
  private final PromotionCoupons coupons;

  Promotions(
      PromotionProducts products,
      PromotionCoupons coupons,
      LivePromotions live,
      JdbcClient jdbc,
      EventLog events,
      Invalidations invalidations) {
    this.products = products;
    this.coupons = coupons;
    DocumentKind<Promotion> kind =
        DocumentKind.of("promotion", FORM, Promotions::code, Promotions::event)
            .column("type", Promotion::type)
            .column("channel", Promotion::channelType)
            .column("enabled", Promotion::enabled)
            .column("automatic", PromotionDefaults::automatic)
            .column("tax_category", Promotion::productTaxCategoryUuid)
            .column("maximum_orders", PromotionDefaults::maximumOrders)
            .beside(PromotionUses::count)
            .beside(PromotionCoupons::write)
            .faults(PromotionFault.PROMOTION_NOT_FOUND)
            .notice((batch, _) -> live.changed(batch));
    this.documents = new Documents<>(kind, jdbc, events, invalidations);
  }

  /** Where searches find them. */
  Documents<Promotion> documents() {
    return documents;
  }

  /** Adds a promotion under a code of the system's choice. */
  Write<Promotion> add(Moment moment, Promotion given) {
    return documents.adding(moment, checked(moment, Codes.shortCode(), given));
  }

  /**
   * Adds the promotion under its own code, or changes the one that has it; the same promotion again
   * changes nothing.
   */
  Write<Promotion> put(Moment moment, Promotion given) {
    return documents.putting(moment, code(given), _ -> checked(moment, code(given), given));
  }

  /**
   * Replaces a promotion. Coupon and discount stay where they are left out, and the type always.
   *
   * @param path the code that the address names; null where only the promotion does
   */
  Write<Promotion> update(Moment moment, Promotion given, @Nullable String path) {
    return change(moment, path == null ? given.code() : path, before -> merged(before, given));
  }

  /** Faults: PROMOTION_NOT_FOUND and what the change leads to. */
  Write<Promotion> change(Moment moment, @Nullable String code, UnaryOperator<Promotion> change) {
    return documents.changing(
        moment, plain(code), before -> checked(moment, code(before), change.apply(before)));
  }

  /** Faults: PROMOTION_NOT_FOUND. */
  Write<Promotion> delete(Moment moment, String code) {
    Write<Promotion> deleted = documents.removing(moment, plain(code));
    PromotionUses.forget(deleted.rows(), deleted.answer());
    return deleted;
  }

  /** Faults: PROMOTION_NOT_FOUND. */
  Promotion find(long merchantId, String code) {
    return documents.get(merchantId, plain(code)).document();
  }

  private static Promotion merged(Promotion before, Promotion given) {
    Problems problems = new Problems();
    problems.require(
        given.type() == null || given.type() == before.type(),
        "Type",
        PromotionFault.PROMOTION_TYPE_FIXED);
    problems.throwIfAny();
    Promotion after = PromotionDefaults.read(given).withType(before.type());
    if (after.coupon() == null) {
      after = after.withCoupon(before.coupon());
    }
    return after.discount() == null ? after.withDiscount(before.discount()) : after;
  }

  /** The promotion as it is to be kept, if it passes every rule. */
  private Promotion checked(Moment moment, String code, Promotion given) {
    String currency = moment.merchant().defaultCurrency();
    Promotion promotion = PromotionDefaults.read(given);
    Problems problems = new Problems();
    PromotionRules.check(promotion, currency, problems);
    products.check(moment.merchantId(), promotion, problems);
    problems.throwIfAny();
    coupons.check(moment.merchantId(), code, promotion, problems);
    problems.throwIfAny();
    return PromotionDefaults.complete(promotion, code, currency);
  }

  private static Event event(Promotion promotion, String change) {
    return new Event.CatalogueChanged(Event.Subject.PROMOTION, code(promotion), change);
  }

  private static String code(Promotion promotion) {
    return Objects.requireNonNull(promotion.code());
  }

  private static @Nullable String plain(@Nullable String code) {
    return code == null ? null : code.strip();
  }
}
