package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CustomerStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The PaymentMethod of answers, by type. Source: catalogue §3.3 and §3.4. */
final class PaymentMethodView {
  private static final String BENEFICIARY = "Tillgate Simulated Merchant Services";

  private static final String PAGE = "Authorize3DS";

  private PaymentMethodView() {}

  static Map<String, @Nullable Object> card(PaymentPlan plan, Card card) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("FirstDigits", card.firstDigits());
    view.put("LastDigits", card.lastDigits());
    view.put("CardType", card.brand().label());
    view.put("ExpirationMonth", "%02d".formatted(card.expirationMonth()));
    view.put("ExpirationYear", "%02d".formatted(card.expirationYear() % 100));
    view.put("RecurringEnabled", plan.recurring());
    view.put("InstallmentsNumber", plan.installments() == 1 ? null : plan.installments());
    view.put("Vendor3DSReturnURL", plan.vendor3dsReturnUrl());
    view.put("Vendor3DSCancelURL", plan.vendor3dsCancelUrl());
    view.put(PAGE, null);
    return view;
  }

  /** The same with the page that the shopper must go to first. Source: catalogue §3.3. */
  static Map<String, @Nullable Object> waiting(
      Map<String, @Nullable Object> card, CustomerStep step) {
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("Href", step.href());
    page.put("Method", step.method());
    page.put("Params", new LinkedHashMap<>(step.params()));
    Map<String, @Nullable Object> view = new LinkedHashMap<>(card);
    view.put(PAGE, page);
    return view;
  }

  /** The same when the shopper need go nowhere any more. */
  static Map<String, @Nullable Object> settled(Map<String, @Nullable Object> card) {
    if (card.get(PAGE) == null) {
      return card;
    }
    Map<String, @Nullable Object> view = new LinkedHashMap<>(card);
    view.put(PAGE, null);
    return view;
  }

  static Map<String, @Nullable Object> payPal(PaymentPlan plan, String redirectUrl) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("RedirectURL", redirectUrl);
    view.put("ReturnURL", plan.returnUrl());
    view.put("CancelURL", plan.cancelUrl());
    view.put("Email", plan.email());
    view.put("RecurringEnabled", plan.recurring());
    return view;
  }

  /** Where the money is to be sent; the account numbers are the registries' own examples. */
  static Map<String, @Nullable Object> wire(
      BigDecimal amount, CurrencyUnit currency, String reference) {
    Map<String, @Nullable Object> account = new LinkedHashMap<>();
    account.put("Beneficiary", BENEFICIARY);
    account.put("BankName", "Example Bank");
    account.put("BankCountry", "NL");
    account.put("BankCity", "Amsterdam");
    account.put("BankAddress", "Example Street 1");
    account.put("BankAccount", "0417164300");
    account.put("BankAccountIban", "NL91ABNA0417164300");
    account.put("BankAccountSwiftCode", "ABNANL2A");
    account.put("Currency", currency.getCode());
    Map<String, @Nullable Object> view = offline(amount, currency, reference);
    view.put("RoutingNumber", null);
    view.put("BankAccounts", new ArrayList<>(List.of(account)));
    return view;
  }

  static Map<String, @Nullable Object> check(
      BigDecimal amount, CurrencyUnit currency, String reference) {
    Map<String, @Nullable Object> view = offline(amount, currency, reference);
    view.put("Beneficiary", BENEFICIARY);
    view.put("BeneficiaryAddress", "Example Street 1, Amsterdam, NL");
    return view;
  }

  private static Map<String, @Nullable Object> offline(
      BigDecimal amount, CurrencyUnit currency, String reference) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("Amount", amount);
    view.put("Currency", currency.getCode());
    view.put("PaymentReference", reference);
    return view;
  }
}
