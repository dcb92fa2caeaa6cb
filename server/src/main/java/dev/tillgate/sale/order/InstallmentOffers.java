package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.cart.CartPricer;
import dev.tillgate.sale.cart.PurchaseReader;
import dev.tillgate.sale.order.api.InstallmentOffer;
import dev.tillgate.sale.order.api.InstallmentsRequest;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.payment.Installments;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says into how many parts an amount or an order can be split. */
@Component
class InstallmentOffers {
  private final CartPricer pricer;

  InstallmentOffers(CartPricer pricer) {
    this.pricer = pricer;
  }

  /** The offers by their index, from one part up. */
  Map<String, InstallmentOffer> offers(Caller caller, InstallmentsRequest request) {
    String currency = currency(request);
    Optional<Cart> cart = cart(caller, request);
    boolean recurring =
        cart.stream()
            .flatMap(priced -> priced.lines().stream())
            .anyMatch(CartLine::opensSubscription);
    Installments.refusal(country(request), currency, recurring, card(request))
        .ifPresent(
            reason -> {
              throw new Fault(OrderFault.ORDER_INSTALLMENTS_NOT_AVAILABLE, null, reason);
            });
    List<Installments.Plan> plans = Installments.plans(amount(request, cart));
    Map<String, InstallmentOffer> offers = new LinkedHashMap<>();
    for (Installments.Plan plan : plans) {
      offers.put(
          String.valueOf(offers.size()),
          new InstallmentOffer(
              plan.amount().toPlainString(),
              currency.toUpperCase(Locale.ROOT),
              String.valueOf(plan.number())));
    }
    return offers;
  }

  /** What is to be bought, where anything is named. */
  private Optional<Cart> cart(Caller caller, InstallmentsRequest request) {
    if (request.items().isEmpty()) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Cart cart =
        pricer.price(
            caller.moment(), PurchaseReader.read(caller, request.order(), problems), problems);
    problems.throwIfAny();
    return Optional.of(cart);
  }

  private static BigDecimal amount(InstallmentsRequest request, Optional<Cart> cart) {
    BigDecimal asked = request.amount();
    BigDecimal amount =
        asked != null
            ? asked
            : cart.map(priced -> priced.totals().grossDiscounted())
                .orElseThrow(() -> Fault.at("Amount", OrderFault.ORDER_INSTALLMENTS_AMOUNT_EMPTY));
    if (amount.signum() <= 0 || !Amounts.plausible(amount)) {
      throw Fault.at("Amount", RequestFault.INVALID_PARAMETER);
    }
    return amount;
  }

  /** The first digits of the card, or all of them; null where none are told. */
  private static @Nullable String card(InstallmentsRequest request) {
    PaymentMethod method =
        request.paymentDetails() == null ? null : request.paymentDetails().method();
    String number = method == null ? null : Texts.blankToNull(method.cardNumber());
    return number == null ? Texts.blankToNull(request.cardBin()) : number.replaceAll("[ -]", "");
  }

  private static String currency(InstallmentsRequest request) {
    if (request.currency() != null && !request.currency().isBlank()) {
      return request.currency().strip();
    }
    String paid = request.paymentDetails() == null ? null : request.paymentDetails().currency();
    return orEmpty(paid);
  }

  private static String country(InstallmentsRequest request) {
    String billing =
        request.billingDetails() == null ? null : request.billingDetails().countryCode();
    return billing == null ? orEmpty(request.country()) : orEmpty(billing);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
