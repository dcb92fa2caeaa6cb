package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.api.AdditionalField;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.payment.api.PaymentDetails;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import dev.tillgate.sale.purchase.OrderNotes;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.PurchaseBuilder;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads what a client wants to buy. Behind this door nobody knows how the API writes it. */
public final class PurchaseReader {
  private static final CurrencyUnit STANDS_IN = CurrencyUnit.USD;

  private final Merchant merchant;
  private final OrderRequest order;
  private final Problems problems;

  private PurchaseReader(Merchant merchant, OrderRequest order, Problems problems) {
    this.merchant = merchant;
    this.order = order;
    this.problems = problems;
  }

  /** The purchase; what is wrong with the request is noted, of items as flaws of their lines. */
  public static Purchase read(Caller caller, OrderRequest order, Problems problems) {
    return new PurchaseReader(caller.merchant(), order, problems).read(caller);
  }

  private Purchase read(Caller caller) {
    CurrencyUnit currency = currency();
    String country = country();
    CartRules.check(order, problems);
    return PurchaseBuilder.builder()
        .reason(Reason.FIRST_SALE)
        .currency(currency)
        .country(country)
        .buyer(order.billingDetails() == null ? null : order.billingDetails().toBuyer())
        .receiver(order.deliveryDetails() == null ? null : order.deliveryDetails().toContact())
        .account(new Purchase.Account(order.customerReference(), order.externalCustomerReference()))
        .externalReference(order.externalReference())
        .language(order.language())
        .sending(
            order.deliveryInformation() == null ? null : order.deliveryInformation().toSending())
        .lines(lines(new LineReader(caller, currency)))
        .promotions(order.promotions())
        .answers(order.additionalFields().stream().map(AdditionalField::toAnswer).toList())
        .complete(order.paymentDetails() != null)
        .plainBuyer(caller.origin().beforeVersion4())
        .notes(notes())
        .build();
  }

  private CurrencyUnit currency() {
    PaymentDetails payment = order.paymentDetails();
    String paid = payment == null ? null : payment.currency();
    String asked = Texts.blankToNull(order.currency());
    String code = asked != null ? asked : Texts.blankToNull(paid);
    Optional<CurrencyUnit> currency =
        Amounts.currency(code == null ? merchant.defaultCurrency() : code);
    if (currency.isEmpty()) {
      problems.add("Currency", CartFault.ORDER_CURRENCY_INVALID);
    } else if (code != null && isOther(code, Texts.blankToNull(paid))) {
      problems.add("PaymentDetails.Currency", CartFault.ORDER_CURRENCY_MISMATCH);
    }
    return currency.orElse(STANDS_IN);
  }

  private static boolean isOther(String asked, @Nullable String paid) {
    return paid != null && !asked.equalsIgnoreCase(paid);
  }

  private String country() {
    String ofBuyer =
        order.billingDetails() == null
            ? null
            : Texts.blankToNull(order.billingDetails().countryCode());
    String asked = Texts.blankToNull(order.country());
    if (asked != null && !Countries.known(asked)) {
      problems.add("Country", CartFault.ORDER_COUNTRY_INVALID);
    }
    String country = ofBuyer != null ? ofBuyer : asked;
    return (country == null ? merchant.sellerCountry() : country).toUpperCase(Locale.ROOT);
  }

  private List<PurchaseLine> lines(LineReader reader) {
    return IntStream.range(0, order.items().size())
        .mapToObj(i -> reader.read(order.items().get(i), "Items[" + i + "]"))
        .toList();
  }

  /** Seeds and samples name the shop's home page beside the card. */
  private @Nullable String homePage() {
    PaymentDetails payment = order.paymentDetails();
    PaymentMethod method = payment == null ? null : payment.method();
    return order.wsOrder() == null && method != null ? method.wsOrder() : order.wsOrder();
  }

  private OrderNotes notes() {
    return new OrderNotes(
        order.country(),
        order.source(),
        homePage(),
        order.affiliate() == null ? null : order.affiliate().toReferrer(),
        order.customerIp(),
        order.localTime(),
        order.machineId(),
        order.giftDetails(),
        order.customParameters());
  }
}
