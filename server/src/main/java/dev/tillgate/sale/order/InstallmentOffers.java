package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.cart.CartPricer;
import dev.tillgate.sale.cart.PurchaseReader;
import dev.tillgate.sale.order.api.InstallmentOffer;
import dev.tillgate.sale.order.api.InstallmentsRequest;
import dev.tillgate.sale.order.api.OrderFault;
import dev.tillgate.sale.payment.Installments;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    if (!Installments.available(country(request), currency)) {
      throw new Fault(OrderFault.ORDER_INSTALLMENTS_NOT_AVAILABLE);
    }
    List<Installments.Plan> plans = Installments.plans(amount(caller, request));
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

  private BigDecimal amount(Caller caller, InstallmentsRequest request) {
    Problems problems = new Problems();
    BigDecimal amount = request.amount();
    if (amount == null) {
      Cart cart =
          pricer.price(
              caller.moment(), PurchaseReader.read(caller, request.order(), problems), problems);
      amount = cart.totals().grossDiscounted();
    }
    boolean good = amount.signum() > 0 && Amounts.plausible(amount);
    if (problems.isEmpty()) {
      problems.require(good, "Amount", RequestFault.INVALID_PARAMETER);
    }
    problems.throwIfAny();
    return amount;
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
