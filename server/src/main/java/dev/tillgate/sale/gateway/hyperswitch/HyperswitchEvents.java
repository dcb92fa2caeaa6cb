package dev.tillgate.sale.gateway.hyperswitch;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.gateway.BadSignature;
import dev.tillgate.sale.gateway.GatewayAccess;
import dev.tillgate.sale.gateway.GatewayNews;
import dev.tillgate.sale.gateway.Webhook;
import dev.tillgate.sale.payment.port.Dispute.Status;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Hyperswitch's events tell. They are signed without a time; one that is sent again tells
 * nothing new.
 */
final class HyperswitchEvents {
  private static final String ALGORITHM = "HmacSHA512";

  private HyperswitchEvents() {}

  static List<GatewayNews> news(Webhook webhook, GatewayAccess access) {
    verify(webhook, access.webhookSecret());
    JsonNode content = Json.parse(webhook.body()).path("content");
    JsonNode object = content.path("object");
    return switch (content.path("type").asString("")) {
      case "payment_details" ->
          told(object.path("payment_id").asString(""), HyperswitchAnswers.charged(object));
      case "refund_details" ->
          told(object.path("refund_id").asString(""), HyperswitchAnswers.refunded(object));
      case "dispute_details" -> List.of(disputed(object));
      default -> List.of();
    };
  }

  private static void verify(Webhook webhook, String secret) {
    byte[] given = webhook.header("X-Webhook-Signature-512").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(
        given, signature(webhook.body(), secret).getBytes(StandardCharsets.UTF_8))) {
      throw new BadSignature("It is not signed with the shop's secret");
    }
  }

  /** The signature of a text: HMAC-SHA512 in hex. */
  static String signature(String body, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static List<GatewayNews> told(String name, GatewayOutcome outcome) {
    Optional<String> attempt = HyperswitchNames.attempt(name);
    return attempt.isEmpty() || outcome instanceof GatewayOutcome.Unknown
        ? List.of()
        : List.of(new GatewayNews.OfAttempt(attempt.get(), name, outcome));
  }

  private static GatewayNews disputed(JsonNode dispute) {
    CurrencyUnit currency =
        CurrencyUnit.of(dispute.path("currency").asString().toUpperCase(Locale.ROOT));
    long units = Long.parseLong(dispute.path("amount").asString());
    return new GatewayNews.OfDispute(
        dispute.path("dispute_id").asString(),
        dispute.path("payment_id").asString(),
        status(dispute.path("dispute_status").asString("")),
        dispute
            .path("connector_reason_code")
            .asString(dispute.path("connector_reason").asString("")),
        BigDecimal.valueOf(units, currency.getDecimalPlaces()),
        currency,
        time(dispute.path("challenge_required_by").stringValue(null)));
  }

  private static Status status(String status) {
    return switch (status) {
      case "dispute_challenged" -> Status.ANSWERED;
      case "dispute_won", "dispute_cancelled" -> Status.WON;
      case "dispute_lost", "dispute_accepted", "dispute_expired" -> Status.LOST;
      default -> Status.OPEN;
    };
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
