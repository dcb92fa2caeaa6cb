package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.payment.api.PaymentFault;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptBuilder;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.Dispute;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Gateways;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final Gateways gateways;
  private final Commands commands;
  private final Attempts attempts;
  private final Vault vault;
  private final CheckoutPages pages;
  private final DueWork dueWork;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final WallClock clock;

  Payments(
      Gateways gateways,
      Commands commands,
      Attempts attempts,
      Vault vault,
      CheckoutPages pages,
      DueWork dueWork,
      JdbcClient jdbc,
      Ids ids,
      WallClock clock) {
    this.gateways = gateways;
    this.commands = commands;
    this.attempts = attempts;
    this.vault = vault;
    this.pages = pages;
    this.dueWork = dueWork;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** An amount of money. */
  public record Sum(BigDecimal amount, CurrencyUnit currency) {}

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
    Sum sum = new Sum(amount, currency);
    return switch (plan.type()) {
      case CC, TEST, EES_TOKEN_PAYMENT -> byCard(batch, merchant, refNo, orderVersion, plan, sum);
      case PAYPAL -> inserted(batch, refNo, orderVersion, byPayPal(merchant, plan), sum);
      case WIRE ->
          inserted(
              batch,
              refNo,
              orderVersion,
              pending(plan, PaymentMethodView.wire(amount, currency, reference), null),
              sum);
      case CHECK ->
          inserted(
              batch,
              refNo,
              orderVersion,
              pending(plan, PaymentMethodView.check(amount, currency, reference), null),
              sum);
      case FREE ->
          inserted(
              batch,
              refNo,
              orderVersion,
              view(plan, PaymentStatus.AUTHORIZED, null, null, Map.of()),
              sum);
    };
  }

  /** The payment after the shopper approved it elsewhere, or refused. */
  public PaymentView decided(PaymentView payment, boolean approved) {
    return approved
        ? payment.decided(PaymentStatus.AUTHORIZED, Map.of())
        : payment.decided(
            PaymentStatus.DECLINED, Map.of(PAYPAL_ERROR, "The shopper refused the payment."));
  }

  /** The payment after what its gateway said. */
  public PaymentView decided(long merchantId, PaymentView payment, Told told) {
    Attempt after = told.after();
    PaymentView settled = payment.withMethod(PaymentMethodView.settled(payment.method()));
    return switch (after.status()) {
      case OPEN -> payment;
      case PENDING -> payment.withStatus(PaymentStatus.PENDING);
      case WAITING -> waiting(payment, told.outcome());
      case APPROVED ->
          approved(settled, told.outcome())
              .withGatewayReference(
                  Objects.requireNonNullElse(after.reference(), after.key(merchantId)));
      case DECLINED -> declined(settled, Objects.requireNonNull(after.decline()).text());
      case LOST ->
          settled.decided(
              PaymentStatus.DECLINED,
              Map.of(CARD_ERROR, "The payment did not reach the payment gateway."));
    };
  }

  /**
   * Collects what a gateway outside holds. What nobody outside holds needs no capture: see {@link
   * PaymentView#heldOutside}.
   */
  public Movement capture(
      WriteBatch batch, Merchant merchant, long refNo, PaymentView payment, Sum sum) {
    return move(batch, merchant, refNo, payment, AttemptKind.CAPTURE, sum);
  }

  /**
   * Gives free what was authorised and not collected: for cancellation and reversal. Works for
   * every kind of payment, like {@link #refund}.
   */
  public Movement voided(
      WriteBatch batch, Merchant merchant, long refNo, PaymentView payment, Sum sum) {
    return move(batch, merchant, refNo, payment, AttemptKind.VOID, sum);
  }

  /**
   * Gives back what was collected, or a part of it. The caller sees to it that it is not more than
   * is left. The attempt is added to the batch; where nobody outside need be asked (simulated
   * cards, PayPal's simulated page, wires, checks) it is decided already, and the caller adds what
   * follows to the same batch. Otherwise {@link Movement#question} is not null: the caller returns
   * {@code outcomes.followed(write, movement, follow)}, and its {@link AttemptFollower} of kind
   * REFUND does what follows, whichever way the outcome comes.
   */
  public Movement refund(
      WriteBatch batch, Merchant merchant, long refNo, PaymentView payment, Sum sum) {
    return move(batch, merchant, refNo, payment, AttemptKind.REFUND, sum);
  }

  Movement accept(WriteBatch batch, Merchant merchant, Dispute dispute) {
    Attempt attempt = disputed(batch, AttemptKind.DISPUTE_ACCEPT, dispute);
    return commands.begin(
        batch,
        merchant,
        attempt,
        new GatewayCommand.AcceptDispute(attempt.key(merchant.id()), dispute.name()));
  }

  Movement defend(
      WriteBatch batch, Merchant merchant, Dispute dispute, Map<String, String> evidence) {
    Attempt attempt = disputed(batch, AttemptKind.DISPUTE_DEFEND, dispute);
    return commands.begin(
        batch,
        merchant,
        attempt,
        new GatewayCommand.DefendDispute(attempt.key(merchant.id()), dispute.name(), evidence));
  }

  private Attempt disputed(WriteBatch batch, AttemptKind kind, Dispute dispute) {
    Sum sum = new Sum(dispute.amount(), dispute.currency());
    return draft(ids.next(Ids.Pool.ROW), kind, batch, dispute.refNo(), dispute.gateway(), sum)
        .paymentId(dispute.paymentId())
        .target(dispute.name())
        .build();
  }

  /** All that gateways were asked for an order beside charges that were decided at once. */
  public List<Attempt> attempts(long merchantId, long refNo) {
    return attempts.of(merchantId, refNo);
  }

  /** Gives back the money of a charge that was approved too late to count. */
  public void giveBack(WriteBatch batch, Attempt charge) {
    dueWork.add(batch, batch.now(), GiveBack.KIND, String.valueOf(charge.id()));
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
      long refNo,
      int orderVersion,
      PaymentPlan plan,
      Sum sum) {
    Card card = Objects.requireNonNull(plan.card());
    if (plan.type() != PaymentType.TEST && !gateways.takesCardNumbers(merchant)) {
      throw Fault.at(
          "PaymentDetails.PaymentMethod." + (plan.token() == null ? "CardNumber" : "EesToken"),
          PaymentFault.ORDER_PAYMENT_CARD_NUMBERS_NOT_TAKEN);
    }
    if (plan.token() != null) {
      CardTokens.use(batch, plan.token());
    }
    PaymentView payment =
        view(
            plan,
            PaymentStatus.ATTEMPTED,
            vault.store(batch, card),
            null,
            PaymentMethodView.card(plan, card));
    GatewayCommand charge =
        new GatewayCommand.Authorize(
            merchant.id() + "-" + payment.paymentId(),
            card,
            sum.amount(),
            sum.currency(),
            plan.installments(),
            plan.recurring(),
            plan.vendor3dsReturnUrl());
    String gateway = gateways.taker(merchant, plan.type() == PaymentType.TEST, charge);
    PaymentView attempted = payment.withGateway(gateway);
    Optional<GatewayOutcome> known = gateways.atOnce(merchant, gateway, charge);
    if (known.isPresent()) {
      return inserted(batch, refNo, orderVersion, decidedAtOnce(attempted, known.get()), sum);
    }
    String fingerprint = vault.fingerprint(merchant.id(), card);
    Optional<String> refusal =
        RetryRules.refusal(
            card.brand(), attempts.declined(merchant.id(), fingerprint, batch.now()), batch.now());
    if (refusal.isPresent()) {
      return inserted(batch, refNo, orderVersion, declined(attempted, refusal.get()), sum);
    }
    insert(batch, refNo, orderVersion, attempted, sum);
    Attempt attempt =
        draft(payment.paymentId(), AttemptKind.AUTHORIZE, batch, refNo, gateway, sum)
            .fingerprint(fingerprint)
            .build();
    return new PaymentAttempt(attempted, commands.begin(batch, merchant, attempt, charge));
  }

  private Movement move(
      WriteBatch batch,
      Merchant merchant,
      long refNo,
      PaymentView payment,
      AttemptKind kind,
      Sum sum) {
    String held =
        Objects.requireNonNullElse(
            payment.gatewayReference(), merchant.id() + "-" + payment.paymentId());
    String gateway = Objects.requireNonNullElse(payment.gateway(), Commands.BY_HAND);
    Attempt attempt =
        draft(ids.next(Ids.Pool.ROW), kind, batch, refNo, gateway, sum)
            .paymentId(payment.paymentId())
            .target(held)
            .build();
    String key = attempt.key(merchant.id());
    GatewayCommand command =
        switch (kind) {
          case CAPTURE -> new GatewayCommand.Capture(key, held, sum.amount(), sum.currency());
          case VOID -> new GatewayCommand.VoidAuthorization(key, held);
          case REFUND -> new GatewayCommand.Refund(key, held, sum.amount(), sum.currency());
          default -> throw new IllegalArgumentException(kind.toString());
        };
    return commands.begin(batch, merchant, attempt, command);
  }

  private AttemptBuilder draft(
      long id, AttemptKind kind, WriteBatch batch, long refNo, String gateway, Sum sum) {
    return AttemptBuilder.builder()
        .id(id)
        .kind(kind)
        .status(AttemptStatus.OPEN)
        .refNo(refNo)
        .paymentId(id)
        .gateway(gateway)
        .amount(sum.amount())
        .currency(sum.currency())
        .attemptedAt(batch.now())
        .askedAt(clock.now());
  }

  private static PaymentView decidedAtOnce(PaymentView attempted, GatewayOutcome outcome) {
    return switch (outcome) {
      case GatewayOutcome.Approved _ -> attempted.decided(PaymentStatus.AUTHORIZED, Map.of());
      case GatewayOutcome.Declined(_, Decline why) -> declined(attempted, why.text());
      default -> throw new IllegalStateException("Nothing that is decided at once is " + outcome);
    };
  }

  private static PaymentView declined(PaymentView payment, String text) {
    return payment.decided(
        PaymentStatus.DECLINED, Map.of(CARD_ERROR, "The card was declined: " + text + "."));
  }

  private static PaymentView approved(PaymentView payment, GatewayOutcome outcome) {
    PaymentView approved = payment.decided(PaymentStatus.AUTHORIZED, Map.of());
    return outcome instanceof GatewayOutcome.Approved told && told.stored() != null
        ? approved.withStored(told.stored())
        : approved;
  }

  /** Where the shopper must go stands where the API has it. */
  private static PaymentView waiting(PaymentView payment, GatewayOutcome outcome) {
    PaymentView pending = payment.withStatus(PaymentStatus.PENDING);
    return outcome instanceof GatewayOutcome.NeedsCustomer told
        ? pending.withMethod(PaymentMethodView.waiting(payment.method(), told.step()))
        : pending;
  }

  private static PaymentAttempt inserted(
      WriteBatch batch, long refNo, int orderVersion, PaymentView payment, Sum sum) {
    insert(batch, refNo, orderVersion, payment, sum);
    return new PaymentAttempt(payment, null);
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
      WriteBatch batch, long refNo, int orderVersion, PaymentView payment, Sum sum) {
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
        sum.amount(),
        sum.currency().getCode(),
        payment.cardId(),
        payment.approvalToken(),
        payment.errors().keySet().stream().findFirst().orElse(null),
        payment.errors().values().stream().findFirst().orElse(null),
        PaymentView.FORM.write(payment),
        batch.now(),
        orderVersion);
  }
}
