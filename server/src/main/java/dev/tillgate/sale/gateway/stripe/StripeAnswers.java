package dev.tillgate.sale.gateway.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.StripeError;
import com.stripe.net.ApiResource;
import dev.tillgate.sale.gateway.GatewayReply;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.CustomerStep;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Stripe's answers say. */
final class StripeAnswers {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int FAULTS = 500;

  private StripeAnswers() {}

  static GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    if (reply.status() == OK) {
      return said(command, reply.body());
    }
    boolean undecided =
        reply.status() == CONFLICT || reply.status() == TOO_MANY || reply.status() >= FAULTS;
    if (undecided) {
      return new GatewayOutcome.Unknown("Stripe answers with status " + reply.status());
    }
    if (command instanceof Find find) {
      boolean never = reply.status() == NOT_FOUND && find.reference() != null;
      return never
          ? new GatewayOutcome.Missing()
          : new GatewayOutcome.Unknown("Stripe answers with status " + reply.status());
    }
    return refused(command, reply.body());
  }

  private static GatewayOutcome said(GatewayCommand command, String body) {
    return switch (command) {
      case GatewayCommand.Authorize _, GatewayCommand.ChargeStored _ ->
          charged(read(body, PaymentIntent.class));
      case GatewayCommand.SetUp _ -> setUp(read(body, SetupIntent.class));
      case GatewayCommand.Capture _ ->
          moved(read(body, PaymentIntent.class), AttemptKind.CAPTURE, false);
      case GatewayCommand.VoidAuthorization _ ->
          moved(read(body, PaymentIntent.class), AttemptKind.VOID, false);
      case GatewayCommand.Refund _ -> refunded(read(body, Refund.class));
      case GatewayCommand.AcceptDispute _, GatewayCommand.DefendDispute _ ->
          answered(read(body, Dispute.class), false);
      case Find find -> found(find, body);
    };
  }

  private static GatewayOutcome found(Find find, String body) {
    return switch (find.kind()) {
      case AUTHORIZE ->
          own(find, body)
              .map(own -> charged(read(own, PaymentIntent.class)))
              .orElseGet(() -> absent(body));
      case SET_UP ->
          own(find, body)
              .map(own -> setUp(read(own, SetupIntent.class)))
              .orElseGet(() -> absent(body));
      case REFUND ->
          own(find, body)
              .map(own -> refunded(read(own, Refund.class)))
              .orElseGet(() -> absent(body));
      case CAPTURE, VOID -> moved(read(body, PaymentIntent.class), find.kind(), true);
      case DISPUTE_ACCEPT, DISPUTE_DEFEND -> answered(read(body, Dispute.class), true);
    };
  }

  /** The object of the attempt: the answer itself, or one of the list that it is. */
  private static Optional<String> own(Find find, String body) {
    JsonObject answer = read(body, JsonObject.class);
    if (!answer.has("data")) {
      return Optional.of(body);
    }
    JsonArray all = answer.getAsJsonArray("data");
    for (JsonElement each : all) {
      JsonElement metadata = each.getAsJsonObject().get("metadata");
      boolean own =
          metadata instanceof JsonObject names
              && names.has(StripeRequests.ATTEMPT)
              && names.get(StripeRequests.ATTEMPT).getAsString().equals(find.attempt());
      if (own) {
        return Optional.of(each.toString());
      }
    }
    return Optional.empty();
  }

  /** A list that goes on elsewhere does not say that something is missing. */
  private static GatewayOutcome absent(String body) {
    JsonElement more = read(body, JsonObject.class).get("has_more");
    return more != null && more.getAsBoolean()
        ? new GatewayOutcome.Unknown("Stripe has more charges of those minutes than it lists")
        : new GatewayOutcome.Missing();
  }

  /** What has become of a charge. */
  static GatewayOutcome charged(PaymentIntent intent) {
    return switch (intent.getStatus()) {
      case "requires_capture", "succeeded" ->
          new GatewayOutcome.Approved(
              intent.getId(), stored(intent.getPaymentMethod(), intent.getCustomer()));
      case "requires_action" -> waiting(intent);
      case "processing" -> new GatewayOutcome.Pending(intent.getId());
      case "requires_payment_method" ->
          new GatewayOutcome.Declined(
              intent.getId(), StripeDeclines.of(intent.getLastPaymentError()));
      case "canceled" ->
          new GatewayOutcome.Declined(
              intent.getId(), StripeDeclines.of("canceled", "The charge was cancelled"));
      default -> new GatewayOutcome.Unknown("Stripe's charge is " + intent.getStatus());
    };
  }

  private static GatewayOutcome waiting(PaymentIntent intent) {
    PaymentIntent.NextAction action = intent.getNextAction();
    return action == null || action.getRedirectToUrl() == null
        ? new GatewayOutcome.Unknown("Stripe wants an action of the shopper that is no page")
        : needs(intent.getId(), action.getRedirectToUrl().getUrl());
  }

  private static GatewayOutcome needs(String id, String url) {
    return new GatewayOutcome.NeedsCustomer(
        id, new CustomerStep(CustomerStep.Kind.THREE_D_SECURE, url, "GET", Map.of()));
  }

  /** What has become of a means of payment that is to be kept. */
  static GatewayOutcome setUp(SetupIntent intent) {
    return switch (intent.getStatus()) {
      case "succeeded" ->
          new GatewayOutcome.Approved(
              intent.getId(), stored(intent.getPaymentMethod(), intent.getCustomer()));
      case "requires_action" -> {
        SetupIntent.NextAction action = intent.getNextAction();
        yield action == null || action.getRedirectToUrl() == null
            ? new GatewayOutcome.Unknown("Stripe wants an action of the shopper that is no page")
            : needs(intent.getId(), action.getRedirectToUrl().getUrl());
      }
      case "processing" -> new GatewayOutcome.Pending(intent.getId());
      case "requires_payment_method" ->
          new GatewayOutcome.Declined(
              intent.getId(), StripeDeclines.of(intent.getLastSetupError()));
      case "canceled" ->
          new GatewayOutcome.Declined(
              intent.getId(), StripeDeclines.of("canceled", "The check was cancelled"));
      default -> new GatewayOutcome.Unknown("Stripe's check is " + intent.getStatus());
    };
  }

  private static @Nullable StoredMethod stored(@Nullable String method, @Nullable String customer) {
    return method == null ? null : new StoredMethod(method, customer);
  }

  /**
   * What has become of a capture or a void, by the charge that it changes.
   *
   * @param looking whether a charge that stands as before was never asked to change
   */
  private static GatewayOutcome moved(PaymentIntent intent, AttemptKind kind, boolean looking) {
    String done = kind == AttemptKind.CAPTURE ? "succeeded" : "canceled";
    if (intent.getStatus().equals(done)) {
      return new GatewayOutcome.Approved(intent.getId(), null);
    }
    return switch (intent.getStatus()) {
      case "requires_capture" ->
          looking
              ? new GatewayOutcome.Missing()
              : new GatewayOutcome.Unknown("Stripe has left the charge as it was");
      case "processing" -> new GatewayOutcome.Pending(null);
      default ->
          new GatewayOutcome.Declined(
              null,
              StripeDeclines.of(
                  intent.getStatus(), "The charge is " + intent.getStatus() + " at Stripe"));
    };
  }

  static GatewayOutcome refunded(Refund refund) {
    return switch (refund.getStatus()) {
      case "succeeded" -> new GatewayOutcome.Approved(refund.getId(), null);
      case "pending", "requires_action" -> new GatewayOutcome.Pending(refund.getId());
      case "failed", "canceled" ->
          new GatewayOutcome.Declined(
              refund.getId(),
              StripeDeclines.of(
                  refund.getFailureReason() == null
                      ? refund.getStatus()
                      : refund.getFailureReason(),
                  "The refund was not made"));
      default -> new GatewayOutcome.Unknown("Stripe's refund is " + refund.getStatus());
    };
  }

  private static GatewayOutcome answered(Dispute dispute, boolean looking) {
    return switch (dispute.getStatus()) {
      case "needs_response", "warning_needs_response" ->
          looking
              ? new GatewayOutcome.Missing()
              : new GatewayOutcome.Unknown("Stripe has left the dispute as it was");
      default -> new GatewayOutcome.Approved(dispute.getId(), null);
    };
  }

  /** A refusal; what was done before is no refusal. */
  private static GatewayOutcome refused(GatewayCommand command, String body) {
    JsonObject answer = read(body, JsonObject.class);
    StripeError error = ApiResource.GSON.fromJson(answer.get("error"), StripeError.class);
    if (error == null) {
      return new GatewayOutcome.Unknown("Stripe refuses without a word");
    }
    PaymentIntent intent = error.getPaymentIntent();
    if (intent != null && "payment_intent_unexpected_state".equals(error.getCode())) {
      if (command instanceof GatewayCommand.Capture) {
        return moved(intent, AttemptKind.CAPTURE, false);
      }
      if (command instanceof GatewayCommand.VoidAuthorization) {
        return moved(intent, AttemptKind.VOID, false);
      }
    }
    return new GatewayOutcome.Declined(
        intent == null ? null : intent.getId(), StripeDeclines.of(error));
  }

  private static <T> T read(String body, Class<T> type) {
    return ApiResource.GSON.fromJson(body, type);
  }
}
