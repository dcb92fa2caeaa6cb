package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.party.Contact;
import dev.tillgate.sale.payment.api.PaymentDetails;
import dev.tillgate.sale.payment.api.PaymentDetails.PaymentMethod;
import dev.tillgate.sale.payment.api.PaymentFault;
import dev.tillgate.sale.payment.port.Card;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Checks how a client wants an order to be paid. Source: catalogue §3.3. */
public final class PaymentReader {
  private static final String METHOD = "PaymentDetails.PaymentMethod";

  /** Brazil's buyers need a phone however they pay, which the buyer's rules see to. */
  private static final String PHONE_ALWAYS = "BR";

  private final CardTokens tokens;
  private final Merchant merchant;
  private final Instant now;
  private final Problems problems;

  /**
   * @param now shop time, against which cards expire
   */
  public PaymentReader(CardTokens tokens, Merchant merchant, Instant now, Problems problems) {
    this.tokens = tokens;
    this.merchant = merchant;
    this.now = now;
    this.problems = problems;
  }

  /**
   * The plan; null when there were problems.
   *
   * @param total what is to be paid
   * @param sellsSubscription whether the order is recurring, which excludes installments
   * @param needs3dsUrls whether the API version asks for the return addresses of 3-D Secure
   */
  public @Nullable PaymentPlan read(
      @Nullable PaymentDetails details,
      @Nullable Buyer buyer,
      BigDecimal total,
      CurrencyUnit currency,
      boolean sellsSubscription,
      boolean needs3dsUrls) {
    if (details == null) {
      problems.add("PaymentDetails", PaymentFault.ORDER_PAYMENT_DETAILS_EMPTY);
      return null;
    }
    Optional<PaymentType> type = PaymentType.parse(details.type());
    if (type.isEmpty()) {
      problems.add(
          "PaymentDetails.Type",
          PaymentFault.ORDER_PAYMENT_TYPE_INVALID,
          "The payment type is not valid. Accepted values: " + PaymentType.all() + ".");
      return null;
    }
    checkCurrency(details.currency());
    PaymentMethod method = details.method();
    Card card = null;
    Optional<CardTokens.Opened> opened = Optional.empty();
    int installments = 1;
    switch (type.get()) {
      case CC, TEST, EES_TOKEN_PAYMENT -> {
        if (method == null) {
          problems.add(METHOD, PaymentFault.ORDER_PAYMENT_METHOD_EMPTY);
          return null;
        }
        if (isByToken(type.get(), method)) {
          opened = opened(method);
          card = opened.map(CardTokens.Opened::card).orElse(null);
        } else {
          card = card(type.get(), method, needs3dsUrls);
        }
        installments = installments(method, card, buyer, total, currency, sellsSubscription);
      }
      case PAYPAL -> {
        requireSandbox(type.get());
        checkPayPal(method, total);
      }
      case WIRE, CHECK -> requireAmount(total);
      case FREE ->
          problems.require(
              total.signum() == 0,
              "PaymentDetails.Type",
              PaymentFault.ORDER_PAYMENT_FREE_NOT_ALLOWED);
    }
    String token = opened.map(CardTokens.Opened::key).orElse(null);
    return problems.isEmpty() ? plan(type.get(), details, card, token, installments) : null;
  }

  private static PaymentPlan plan(
      PaymentType type,
      PaymentDetails details,
      @Nullable Card card,
      @Nullable String token,
      int installments) {
    PaymentMethod method = details.method();
    boolean recurring =
        Boolean.TRUE.equals(details.recurringEnabled())
            || (method != null && Boolean.TRUE.equals(method.recurringEnabled()));
    return new PaymentPlan(
        type,
        recurring,
        card,
        token,
        installments,
        method == null ? null : WebAddress.whole(method.returnUrl()),
        method == null ? null : WebAddress.whole(method.cancelUrl()),
        method == null ? null : WebAddress.whole(method.vendor3dsReturnUrl()),
        method == null ? null : WebAddress.whole(method.vendor3dsCancelUrl()),
        method == null ? null : method.email(),
        details.customerIp());
  }

  private void checkCurrency(@Nullable String currency) {
    problems.require(
        currency != null && Amounts.currency(currency).isPresent(),
        "PaymentDetails.Currency",
        PaymentFault.ORDER_PAYMENT_CURRENCY_INVALID);
  }

  /** A test order may name a card or a token, others say which by their type. */
  private static boolean isByToken(PaymentType type, PaymentMethod method) {
    return type == PaymentType.EES_TOKEN_PAYMENT
        || (type == PaymentType.TEST
            && Texts.blankToNull(method.eesToken()) != null
            && Texts.blankToNull(method.cardNumber()) == null);
  }

  /** The card behind the token; empty where that was noted as a problem. */
  private Optional<CardTokens.Opened> opened(PaymentMethod method) {
    check3ds(method.vendor3dsReturnUrl(), "Vendor3DSReturnURL", false);
    check3ds(method.vendor3dsCancelUrl(), "Vendor3DSCancelURL", false);
    String token = Texts.blankToNull(method.eesToken());
    Optional<CardTokens.Opened> opened =
        token == null ? Optional.empty() : tokens.open(merchant, token, now);
    problems.require(opened.isPresent(), METHOD + ".EesToken", PaymentFault.INVALID_EES_TOKEN);
    return opened;
  }

  /** Test orders take an expired card. Source: wire facts, "REST". */
  private @Nullable Card card(PaymentType type, PaymentMethod method, boolean needs3dsUrls) {
    boolean real = type == PaymentType.CC;
    if (real) {
      check3ds(method.vendor3dsReturnUrl(), "Vendor3DSReturnURL", needs3dsUrls);
      check3ds(method.vendor3dsCancelUrl(), "Vendor3DSCancelURL", needs3dsUrls);
    }
    return CardReader.read(method, real ? merchant.day(now) : null, problems);
  }

  private void check3ds(@Nullable String url, String name, boolean required) {
    boolean given = url != null && !url.isBlank();
    problems.require(
        given ? WebAddress.isOne(url) : !required,
        METHOD + "." + name,
        PaymentFault.ORDER_PAYMENT_3DS_URL_INVALID);
  }

  private int installments(
      PaymentMethod method,
      @Nullable Card card,
      @Nullable Buyer buyer,
      BigDecimal total,
      CurrencyUnit currency,
      boolean sellsSubscription) {
    Integer number = method.installmentsNumber();
    if (number == null || number == 1 || buyer == null || card == null) {
      return 1;
    }
    Contact contact = buyer.contact();
    String country = Objects.requireNonNullElse(contact.address().country(), "");
    Installments.refusal(country, currency.getCode(), sellsSubscription, card.number())
        .or(() -> Installments.refusal(total, number))
        .ifPresent(
            reason ->
                problems.add(
                    METHOD + ".InstallmentsNumber",
                    PaymentFault.ORDER_PAYMENT_INSTALLMENTS_INVALID,
                    reason));
    boolean reachable = contact.phone() != null && !contact.phone().isBlank();
    problems.require(
        reachable || country.equalsIgnoreCase(PHONE_ALWAYS),
        "BillingDetails.Phone",
        BuyerFault.ORDER_BILLING_PHONE_INVALID);
    return number;
  }

  private void checkPayPal(@Nullable PaymentMethod method, BigDecimal total) {
    String returnUrl = method == null ? null : method.returnUrl();
    String cancelUrl = method == null ? null : method.cancelUrl();
    problems.require(
        WebAddress.isOne(returnUrl),
        METHOD + ".ReturnURL",
        PaymentFault.ORDER_PAYMENT_RETURN_URL_INVALID);
    problems.require(
        cancelUrl == null || cancelUrl.isBlank() || WebAddress.isOne(cancelUrl),
        METHOD + ".CancelURL",
        PaymentFault.ORDER_PAYMENT_RETURN_URL_INVALID);
    requireAmount(total);
  }

  /** Outside a sandbox nobody would pay on the simulator's pages. */
  private void requireSandbox(PaymentType type) {
    if (!merchant.sandbox()) {
      problems.add(
          "PaymentDetails.Type",
          PaymentFault.ORDER_PAYMENT_TYPE_INVALID,
          "This shop has no gateway for " + type + " yet.");
    }
  }

  private void requireAmount(BigDecimal total) {
    problems.require(
        total.signum() > 0 || !problems.isEmpty(),
        "PaymentDetails.Type",
        PaymentFault.ORDER_PAYMENT_AMOUNT_INVALID);
  }
}
