package dev.tillgate.sale.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook.Signature;
import dev.tillgate.sale.gateway.BadSignature;
import dev.tillgate.sale.gateway.GatewayAccess;
import dev.tillgate.sale.gateway.GatewayNews;
import dev.tillgate.sale.gateway.Webhook;
import dev.tillgate.sale.payment.port.Dispute.Status;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What Stripe's events tell. */
final class StripeEvents {
  /** How old a signature may be, in seconds. */
  private static final long TOLERANCE = 300;

  private StripeEvents() {}

  static List<GatewayNews> news(Webhook webhook, GatewayAccess access, Instant now) {
    verify(webhook, access, now);
    Event event = ApiResource.GSON.fromJson(webhook.body(), Event.class);
    String object = event.getDataObjectDeserializer().getRawJson();
    String type = event.getType();
    Optional<GatewayNews> news = Optional.empty();
    if (type.startsWith("payment_intent.")) {
      PaymentIntent intent = ApiResource.GSON.fromJson(object, PaymentIntent.class);
      news = told(intent.getMetadata(), intent.getId(), StripeAnswers.charged(intent));
    } else if (type.startsWith("setup_intent.")) {
      SetupIntent intent = ApiResource.GSON.fromJson(object, SetupIntent.class);
      news = told(intent.getMetadata(), intent.getId(), StripeAnswers.setUp(intent));
    } else if (type.startsWith("refund.")) {
      Refund refund = ApiResource.GSON.fromJson(object, Refund.class);
      news = told(refund.getMetadata(), refund.getId(), StripeAnswers.refunded(refund));
    } else if (type.startsWith("charge.dispute.")) {
      news = disputed(ApiResource.GSON.fromJson(object, Dispute.class));
    }
    return news.stream().toList();
  }

  private static void verify(Webhook webhook, GatewayAccess access, Instant now) {
    try {
      Signature.verifyHeader(
          webhook.body(),
          webhook.header("Stripe-Signature"),
          access.webhookSecret(),
          TOLERANCE,
          Clock.fixed(now, ZoneOffset.UTC));
    } catch (SignatureVerificationException e) {
      throw new BadSignature(String.valueOf(e.getMessage()));
    }
  }

  /** A charge that waits to be confirmed has been told of by its answer. */
  private static Optional<GatewayNews> told(
      @Nullable Map<String, String> metadata, String id, GatewayOutcome outcome) {
    String key = metadata == null ? null : metadata.get(StripeRequests.ATTEMPT);
    return outcome instanceof GatewayOutcome.Unknown
        ? Optional.empty()
        : Optional.of(new GatewayNews.OfAttempt(key, id, outcome));
  }

  private static Optional<GatewayNews> disputed(Dispute dispute) {
    String intent = dispute.getPaymentIntent();
    if (intent == null) {
      return Optional.empty();
    }
    CurrencyUnit currency = StripeAmounts.currency(dispute.getCurrency());
    return Optional.of(
        new GatewayNews.OfDispute(
            dispute.getId(),
            intent,
            status(dispute.getStatus()),
            reason(dispute),
            StripeAmounts.amount(dispute.getAmount(), currency),
            currency,
            respondBy(dispute)));
  }

  private static Status status(String status) {
    return switch (status) {
      case "won", "warning_closed", "prevented" -> Status.WON;
      case "lost" -> Status.LOST;
      case "under_review", "warning_under_review" -> Status.ANSWERED;
      default -> Status.OPEN;
    };
  }

  private static String reason(Dispute dispute) {
    Dispute.PaymentMethodDetails details = dispute.getPaymentMethodDetails();
    String network =
        details == null || details.getCard() == null
            ? dispute.getNetworkReasonCode()
            : details.getCard().getNetworkReasonCode();
    return network == null ? dispute.getReason() : network;
  }

  private static @Nullable Instant respondBy(Dispute dispute) {
    Dispute.EvidenceDetails details = dispute.getEvidenceDetails();
    return details == null || details.getDueBy() == null
        ? null
        : Instant.ofEpochSecond(details.getDueBy());
  }
}
