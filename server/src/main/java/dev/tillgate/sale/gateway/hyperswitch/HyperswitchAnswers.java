package dev.tillgate.sale.gateway.hyperswitch;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.gateway.GatewayReply;
import dev.tillgate.sale.gateway.ResponseCodes;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.CustomerStep;
import dev.tillgate.sale.payment.port.Decline;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Retry;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Hyperswitch's answers say. */
final class HyperswitchAnswers {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int FAULTS = 500;

  /** The code for a payment or refund whose name is taken: it was asked for before. */
  private static final String TAKEN = "HE_01";

  private HyperswitchAnswers() {}

  static GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    if (reply.status() == OK) {
      return said(command, Json.parse(reply.body()));
    }
    boolean undecided =
        reply.status() == CONFLICT || reply.status() == TOO_MANY || reply.status() >= FAULTS;
    if (undecided) {
      return new GatewayOutcome.Unknown("Hyperswitch answers with status " + reply.status());
    }
    if (command instanceof Find) {
      return reply.status() == NOT_FOUND
          ? new GatewayOutcome.Missing()
          : new GatewayOutcome.Unknown("Hyperswitch answers with status " + reply.status());
    }
    JsonNode error = Json.parse(reply.body()).path("error");
    String code = error.path("code").asString("refused");
    return code.equals(TAKEN)
        ? new GatewayOutcome.Unknown("Hyperswitch has it already")
        : new GatewayOutcome.Declined(
            null, new Decline(code, text(error.path("message"), code), null, Retry.LATER));
  }

  private static GatewayOutcome said(GatewayCommand command, JsonNode body) {
    return switch (command) {
      case GatewayCommand.Authorize _, GatewayCommand.ChargeStored _, GatewayCommand.SetUp _ ->
          charged(body);
      case GatewayCommand.Capture _ -> moved(body, AttemptKind.CAPTURE, false);
      case GatewayCommand.VoidAuthorization _ -> moved(body, AttemptKind.VOID, false);
      case GatewayCommand.Refund _ -> refunded(body);
      case GatewayCommand.AcceptDispute _, GatewayCommand.DefendDispute _ ->
          new GatewayOutcome.Approved(body.path("dispute_id").stringValue(null), null);
      case Find find ->
          switch (find.kind()) {
            case AUTHORIZE, SET_UP -> charged(body);
            case CAPTURE, VOID -> moved(body, find.kind(), true);
            case REFUND -> refunded(body);
            case DISPUTE_ACCEPT, DISPUTE_DEFEND ->
                body.path("dispute_status").asString("").equals("dispute_opened")
                    ? new GatewayOutcome.Missing()
                    : new GatewayOutcome.Approved(body.path("dispute_id").stringValue(null), null);
          };
    };
  }

  /** What has become of a charge. */
  static GatewayOutcome charged(JsonNode payment) {
    String id = payment.path("payment_id").stringValue(null);
    String status = payment.path("status").asString("");
    return switch (status) {
      case "requires_capture",
          "succeeded",
          "partially_captured",
          "partially_captured_and_capturable" ->
          new GatewayOutcome.Approved(id, stored(payment));
      case "requires_customer_action" -> waiting(id, payment.path("next_action"));
      case "processing", "requires_merchant_action" -> new GatewayOutcome.Pending(id);
      case "failed", "cancelled", "expired", "requires_payment_method", "requires_confirmation" ->
          new GatewayOutcome.Declined(id, decline(payment, status));
      default -> new GatewayOutcome.Unknown("Hyperswitch's payment is " + status);
    };
  }

  private static GatewayOutcome waiting(@Nullable String id, JsonNode action) {
    String url = action.path("redirect_to_url").stringValue(null);
    return url == null
        ? new GatewayOutcome.Unknown("Hyperswitch wants an action of the shopper that is no page")
        : new GatewayOutcome.NeedsCustomer(
            id, new CustomerStep(CustomerStep.Kind.THREE_D_SECURE, url, "GET", Map.of()));
  }

  private static @Nullable StoredMethod stored(JsonNode payment) {
    String token = payment.path("payment_method_id").stringValue(null);
    return token == null
        ? null
        : new StoredMethod(token, payment.path("customer_id").stringValue(null));
  }

  /** The bank's code where it is told, else that of the processor. */
  private static Decline decline(JsonNode payment, String status) {
    JsonNode bank = payment.path("issuer_error_details");
    String advice = bank.path("network_details").path("advice_code").stringValue(null);
    String code = text(bank.path("code"), text(payment.path("error_code"), status));
    String words = text(payment.path("error_message"), "Declined with code " + code);
    return new Decline(code, words, advice, ResponseCodes.retry(code, advice));
  }

  /**
   * What has become of a capture or a void, by the payment that it changes.
   *
   * @param looking whether a payment that stands as before was never asked to change
   */
  private static GatewayOutcome moved(JsonNode payment, AttemptKind kind, boolean looking) {
    String status = payment.path("status").asString("");
    boolean captured = status.equals("succeeded") || status.equals("partially_captured");
    boolean done = kind == AttemptKind.CAPTURE ? captured : status.equals("cancelled");
    if (done) {
      return new GatewayOutcome.Approved(payment.path("payment_id").stringValue(null), null);
    }
    return switch (status) {
      case "requires_capture" ->
          looking
              ? new GatewayOutcome.Missing()
              : new GatewayOutcome.Unknown("Hyperswitch has left the payment as it was");
      case "processing" -> new GatewayOutcome.Pending(null);
      default -> new GatewayOutcome.Declined(null, decline(payment, status));
    };
  }

  static GatewayOutcome refunded(JsonNode refund) {
    String id = refund.path("refund_id").stringValue(null);
    String status = refund.path("status").asString("");
    return switch (status) {
      case "succeeded" -> new GatewayOutcome.Approved(id, null);
      case "pending", "review" -> new GatewayOutcome.Pending(id);
      case "failed" -> new GatewayOutcome.Declined(id, decline(refund, status));
      default -> new GatewayOutcome.Unknown("Hyperswitch's refund is " + status);
    };
  }

  private static String text(JsonNode node, String otherwise) {
    String text = node.asString("");
    return text.isBlank() ? otherwise : text;
  }
}
