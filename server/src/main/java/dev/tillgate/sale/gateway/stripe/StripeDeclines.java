package dev.tillgate.sale.gateway.stripe;

import com.stripe.model.StripeError;
import dev.tillgate.sale.gateway.ResponseCodes;
import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.Retry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why Stripe declines. Source: Stripe's page "Decline codes". */
final class StripeDeclines {
  private static final Set<String> NEVER =
      Set.of(
          "fraudulent",
          "lost_card",
          "merchant_blacklist",
          "pickup_card",
          "restricted_card",
          "revocation_of_all_authorizations",
          "revocation_of_authorization",
          "stolen_card",
          "stop_payment_order");

  private static final Set<String> OTHER_DATA =
      Set.of(
          "authentication_required",
          "card_not_supported",
          "currency_not_supported",
          "expired_card",
          "incorrect_address",
          "incorrect_cvc",
          "incorrect_number",
          "incorrect_zip",
          "invalid_account",
          "invalid_cvc",
          "invalid_expiry_month",
          "invalid_expiry_year",
          "invalid_number",
          "new_account_information_available");

  private StripeDeclines() {}

  static Decline of(@Nullable StripeError error) {
    if (error == null) {
      return of("declined", "Declined");
    }
    String code = first(error.getDeclineCode(), error.getCode(), error.getType(), "declined");
    String network = error.getNetworkDeclineCode();
    String advice = error.getNetworkAdviceCode();
    String text = first(error.getMessage(), "Declined with code " + code);
    return new Decline(
        first(network, code), unstopped(text), advice, retry(code, network, advice, error));
  }

  static Decline of(String code, String text) {
    return new Decline(code, text, null, Retry.LATER);
  }

  /** The strictest of what Stripe, the bank and the network say. */
  private static Retry retry(
      String code, @Nullable String network, @Nullable String advice, StripeError error) {
    Retry bank = ResponseCodes.retry(network == null ? "" : network, advice);
    if (NEVER.contains(code)
        || bank == Retry.NEVER
        || "do_not_try_again".equals(error.getAdviceCode())) {
      return Retry.NEVER;
    }
    return OTHER_DATA.contains(code)
            || bank == Retry.NEW_CARD
            || "confirm_card_data".equals(error.getAdviceCode())
        ? Retry.NEW_CARD
        : Retry.LATER;
  }

  /** Our sentence has a full stop of its own. */
  private static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String first(@Nullable String... all) {
    for (String each : all) {
      if (each != null && !each.isBlank()) {
        return each;
      }
    }
    return "";
  }
}
