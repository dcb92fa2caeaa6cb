package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.PaymentDetails;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What every line of a cart is priced under.
 *
 * @param country upper case; where the sale is priced and taxed
 * @param billing null in a preview without a buyer
 */
record CartContext(
    Merchant merchant,
    Instant now,
    CurrencyUnit currency,
    String country,
    @Nullable BillingDetails billing) {

  private static final CurrencyUnit STANDS_IN = CurrencyUnit.USD;

  /** Reads currency and country from the request; notes what is wrong with them. */
  static CartContext of(Merchant merchant, Instant now, OrderRequest order, Problems problems) {
    return new CartContext(
        merchant,
        now,
        currency(merchant, order, problems),
        country(merchant, order, problems),
        order.billingDetails());
  }

  private static CurrencyUnit currency(Merchant merchant, OrderRequest order, Problems problems) {
    PaymentDetails payment = order.paymentDetails();
    String paid = payment == null ? null : payment.currency();
    String asked = blankToNull(order.currency());
    String code = asked != null ? asked : blankToNull(paid);
    Optional<CurrencyUnit> currency =
        Amounts.currency(code == null ? merchant.defaultCurrency() : code);
    if (currency.isEmpty()) {
      problems.add("Currency", CartFault.ORDER_CURRENCY_INVALID);
    } else if (code != null && isOther(code, blankToNull(paid))) {
      problems.add("PaymentDetails.Currency", CartFault.ORDER_CURRENCY_MISMATCH);
    }
    return currency.orElse(STANDS_IN);
  }

  private static boolean isOther(String asked, @Nullable String paid) {
    return paid != null && !asked.equalsIgnoreCase(paid);
  }

  private static String country(Merchant merchant, OrderRequest order, Problems problems) {
    BillingDetails billing = order.billingDetails();
    String ofBuyer = billing == null ? null : blankToNull(billing.countryCode());
    String asked = blankToNull(order.country());
    if (asked != null && !Countries.known(asked)) {
      problems.add("Country", CartFault.ORDER_COUNTRY_INVALID);
    }
    String country = ofBuyer != null ? ofBuyer : asked;
    return (country == null ? merchant.sellerCountry() : country).toUpperCase(Locale.ROOT);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
