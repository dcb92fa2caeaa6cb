package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes payments for orders and keeps every attempt. */
@Component
public class Payments {
  /** The code under which an order's Errors carry a refused card. */
  private static final String CARD_ERROR = "CARD_PAYMENT_ERROR";

  private static final String PAYPAL_ERROR = "PAYPAL_PAYMENT_ERROR";
  private static final int MERCHANT_DIGITS = 8;
  private static final int TOKEN_BYTES = 16;

  private final List<PaymentGateway> gateways;
  private final Vault vault;
  private final CheckoutPages pages;
  private final JdbcClient jdbc;
  private final Ids ids;

  Payments(
      List<PaymentGateway> gateways, Vault vault, CheckoutPages pages, JdbcClient jdbc, Ids ids) {
    this.gateways = gateways;
    this.vault = vault;
    this.pages = pages;
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Where an approval page's payment belongs. */
  public record Approval(long merchantId, long refNo, PaymentView payment) {}

  /**
   * Tries to pay an order, and adds the attempt to the batch. What asks a gateway outside is only
   * attempted, and asks once the batch is written.
   *
   * @param orderVersion the order's, as this attempt leaves it; the latest attempt counts
   */
  public PaymentAttempt pay(
      WriteBatch batch,
      Merchant merchant,
      long refNo,
      int orderVersion,
      PaymentPlan plan,
      BigDecimal amount,
      CurrencyUnit currency) {
    String reference = String.valueOf(refNo);
    PaymentAttempt attempt =
        switch (plan.type()) {
          case CC, TEST -> byCard(batch, merchant, plan, amount, currency);
          case PAYPAL -> known(byPayPal(merchant, plan));
          case WIRE ->
              known(pending(plan, PaymentMethodView.wire(amount, currency, reference), null));
          case CHECK ->
              known(pending(plan, PaymentMethodView.check(amount, currency, reference), null));
          case FREE -> known(view(plan, PaymentStatus.AUTHORIZED, null, null, Map.of()));
        };
    insert(batch, refNo, orderVersion, attempt.payment(), amount, currency);
    return attempt;
  }

  /** The payment after the shopper approved it elsewhere, or refused. */
  public PaymentView decided(PaymentView payment, boolean approved) {
    return approved
        ? payment.decided(PaymentStatus.AUTHORIZED, Map.of())
        : payment.decided(
            PaymentStatus.DECLINED, Map.of(PAYPAL_ERROR, "The shopper refused the payment."));
  }

  /** The attempted payment as the gateway says that it ended, asked anew. */
  public PaymentView found(long merchantId, PaymentView attempted) {
    return gateways.stream()
        .filter(gateway -> gateway.name().equals(attempted.gateway()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No gateway " + attempted.gateway()))
        .find(attemptReference(merchantId, attempted))
        .map(outcome -> decided(attempted, outcome))
        .orElseGet(
            () ->
                attempted.decided(
                    PaymentStatus.DECLINED,
                    Map.of(CARD_ERROR, "The payment did not reach the payment gateway.")));
  }

  /** Adds to the batch what a payment has come to; what was decided meanwhile stays. */
  public void settle(WriteBatch batch, PaymentView payment, PaymentView decided) {
    batch.mustChange(
        """
        UPDATE payment SET status = ?, error_code = ?, error_text = ?, document = ?::jsonb
         WHERE merchant_id = ? AND payment_id = ? AND status = ?""",
        decided.status(),
        decided.errors().keySet().stream().findFirst().orElse(null),
        decided.errors().values().stream().findFirst().orElse(null),
        PaymentView.FORM.write(decided),
        batch.merchantId(),
        payment.paymentId(),
        payment.status());
  }

  /** The payment that an approval page is about; null when there is none. */
  public @Nullable Approval approval(String token) {
    if (!token.matches("[0-9a-f]{" + (MERCHANT_DIGITS + 2 * TOKEN_BYTES) + "}")) {
      return null;
    }
    long merchantId = HexFormat.fromHexDigitsToLong(token, 0, MERCHANT_DIGITS);
    return jdbc.sql(
            """
            SELECT ref_no, document FROM payment
             WHERE merchant_id = ? AND approval_token = ?""")
        .params(merchantId, token)
        .query(
            (row, n) ->
                new Approval(merchantId, row.getLong(1), PaymentView.FORM.read(row.getString(2))))
        .optional()
        .orElse(null);
  }

  private PaymentAttempt byCard(
      WriteBatch batch,
      Merchant merchant,
      PaymentPlan plan,
      BigDecimal amount,
      CurrencyUnit currency) {
    Card card = Objects.requireNonNull(plan.card());
    boolean test = plan.type() == PaymentType.TEST;
    PaymentView payment =
        view(
            plan,
            PaymentStatus.ATTEMPTED,
            vault.store(batch, card),
            null,
            PaymentMethodView.card(plan, card));
    PaymentGateway.Charge charge =
        new PaymentGateway.Charge(
            attemptReference(merchant.id(), payment),
            card,
            amount,
            currency,
            plan.installments(),
            test,
            merchant.sandbox());
    PaymentGateway gateway =
        gateways.stream().filter(g -> g.takes(charge)).findFirst().orElseThrow();
    PaymentView attempted = payment.withGateway(gateway.name());
    Supplier<PaymentView> question = () -> decided(attempted, gateway.authorize(charge));
    return gateway.asksOutside() ? new PaymentAttempt(attempted, question) : known(question.get());
  }

  private static PaymentAttempt known(PaymentView payment) {
    return new PaymentAttempt(payment, null);
  }

  private static PaymentView decided(PaymentView attempted, PaymentGateway.Outcome outcome) {
    return switch (outcome) {
      case PaymentGateway.Approved _ -> attempted.decided(PaymentStatus.AUTHORIZED, Map.of());
      case PaymentGateway.Declined(String text) ->
          attempted.decided(
              PaymentStatus.DECLINED, Map.of(CARD_ERROR, "The card was declined: " + text + "."));
    };
  }

  private static String attemptReference(long merchantId, PaymentView payment) {
    return merchantId + "-" + payment.paymentId();
  }

  private PaymentView byPayPal(Merchant merchant, PaymentPlan plan) {
    String token =
        HexFormat.of().toHexDigits(merchant.id(), MERCHANT_DIGITS) + Codes.hex(TOKEN_BYTES);
    return pending(plan, PaymentMethodView.payPal(plan, pages.payPal(token)), token);
  }

  private PaymentView pending(
      PaymentPlan plan, Map<String, @Nullable Object> method, @Nullable String token) {
    return view(plan, PaymentStatus.PENDING, null, token, method);
  }

  private PaymentView view(
      PaymentPlan plan,
      PaymentStatus status,
      @Nullable Long cardId,
      @Nullable String token,
      Map<String, @Nullable Object> method) {
    return PaymentViewBuilder.builder()
        .paymentId(ids.next(Ids.Pool.ROW))
        .type(plan.type())
        .status(status)
        .recurring(plan.recurring())
        .cardId(cardId)
        .approvalToken(token)
        .returnUrl(plan.returnUrl())
        .cancelUrl(plan.cancelUrl())
        .customerIp(plan.customerIp())
        .method(method)
        .errors(Map.of())
        .build();
  }

  private static void insert(
      WriteBatch batch,
      long refNo,
      int orderVersion,
      PaymentView payment,
      BigDecimal amount,
      CurrencyUnit currency) {
    batch.add(
        """
        INSERT INTO payment (merchant_id, payment_id, ref_no, type, status, amount, currency,
          card_id, approval_token, error_code, error_text, document, attempted_at,
          order_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
        batch.merchantId(),
        payment.paymentId(),
        refNo,
        payment.type(),
        payment.status(),
        amount,
        currency.getCode(),
        payment.cardId(),
        payment.approvalToken(),
        payment.errors().keySet().stream().findFirst().orElse(null),
        payment.errors().values().stream().findFirst().orElse(null),
        PaymentView.FORM.write(payment),
        batch.now(),
        orderVersion);
  }
}
