package dev.tillgate.offer.promotion;

/** Why a promotion does not apply to a cart, as a sentence for the caller. */
enum PromotionRefusal {
  UNKNOWN("There is no promotion and no coupon [%s]."),
  DISABLED("The promotion [%s] is not enabled."),
  OTHER_CHANNEL("The promotion [%s] is for sales by partners."),
  FOR_RENEWALS("The promotion [%s] is for renewals."),
  FOR_FIRST_SALES("The promotion [%s] is not for renewals."),
  NOT_STARTED("The promotion [%s] has not started yet."),
  ENDED("The promotion [%s] has ended."),
  USED_UP("The promotion [%s] has been used by as many orders as it is for."),
  COUPON_SPENT("The coupon [%s] has been used by another order."),
  NAMED_TWICE("The promotion of the coupon [%s] is named by another coupon already."),
  NO_ITEM("The promotion [%s] is for none of the items."),
  BELOW_THRESHOLD("The promotion [%s] needs a cart that is worth more."),
  OTHER_CURRENCY("The promotion [%s] has no amount in the currency of the order.");

  private final String sentence;

  PromotionRefusal(String sentence) {
    this.sentence = sentence;
  }

  String of(String code) {
    return sentence.formatted(code);
  }
}
