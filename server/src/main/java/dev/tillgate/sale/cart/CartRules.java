package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.sale.cart.api.Affiliate;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.jspecify.annotations.Nullable;

/** Rules on the members of a cart that are not items. */
final class CartRules {
  private static final int MAX_EXTERNAL_REFERENCE = 100;
  private static final int MAX_TEXT = 255;
  private static final int MAX_PROMOTIONS = 50;

  private CartRules() {}

  static void check(OrderRequest order, Problems problems) {
    String language = order.language();
    problems.require(
        language == null || language.isBlank() || Languages.known(language),
        "Language",
        CartFault.ORDER_LANGUAGE_INVALID);
    problems.require(
        length(order.externalReference()) <= MAX_EXTERNAL_REFERENCE,
        "ExternalReference",
        CartFault.ORDER_EXTERNAL_REFERENCE_INVALID);
    problems.require(length(order.source()) <= MAX_TEXT, "Source", CartFault.ORDER_SOURCE_INVALID);
    checkLength(order.wsOrder(), "WSOrder", problems);
    checkLength(order.localTime(), "LocalTime", problems);
    checkLength(order.machineId(), "MachineId", problems);
    checkLength(order.customerReference(), "CustomerReference", problems);
    checkLength(order.externalCustomerReference(), "ExternalCustomerReference", problems);
    Affiliate affiliate = order.affiliate();
    problems.require(
        affiliate == null || affiliate.isNobody() || hasText(affiliate.affiliateCode()),
        "Affiliate.AffiliateCode",
        CartFault.ORDER_AFFILIATE_CODE_EMPTY);
    checkIp(order.customerIp(), "CustomerIP", problems);
    if (order.paymentDetails() != null) {
      PaymentMethod method = order.paymentDetails().method();
      checkLength(
          method == null ? null : method.wsOrder(),
          "PaymentDetails.PaymentMethod.WSOrder",
          problems);
      checkIp(order.paymentDetails().customerIp(), "PaymentDetails.CustomerIP", problems);
    }
    if (order.promotions().size() > MAX_PROMOTIONS) {
      problems.add(
          "Promotions",
          CartFault.ORDER_PROMOTION_INVALID,
          "An order names at most " + MAX_PROMOTIONS + " promotions.");
    }
  }

  /** Texts that are kept in columns of their own, or looked up by, have an end. */
  static void checkLength(@Nullable String text, String path, Problems problems) {
    problems.require(length(text) <= MAX_TEXT, path, BuyerFault.ORDER_FIELD_TOO_LONG);
  }

  private static void checkIp(@Nullable String ip, String path, Problems problems) {
    problems.require(
        ip == null || ip.isBlank() || InetAddressValidator.getInstance().isValid(ip.strip()),
        path,
        CartFault.ORDER_CUSTOMER_IP_INVALID);
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
