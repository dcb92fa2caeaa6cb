package dev.tillgate.sale.gateway.stripe;

import com.stripe.Stripe;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import com.stripe.net.FormEncoder;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import dev.tillgate.sale.gateway.GatewayAccess;
import dev.tillgate.sale.gateway.GatewayCall;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.Instrument;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Commands as requests of Stripe's API. */
final class StripeRequests {
  /** Under which our name of an attempt stands in the metadata of Stripe's objects. */
  static final String ATTEMPT = "attempt";

  private static final String INTENTS = "/v1/payment_intents";
  private static final String SETUPS = "/v1/setup_intents";
  private static final String REFUNDS = "/v1/refunds";
  private static final String DISPUTES = "/v1/disputes";

  /** Clocks differ, and requests take their time. */
  private static final Duration MARGIN = Duration.ofMinutes(3);

  /** By when what Stripe has can be searched for; until then it is looked for in lists. */
  private static final Duration INDEXED = Duration.ofMinutes(10);

  private StripeRequests() {}

  static GatewayCall of(GatewayCommand command, GatewayAccess access) {
    return switch (command) {
      case GatewayCommand.Authorize charge ->
          paying(charge.attempt(), charge.instrument(), access, authorize(charge));
      case GatewayCommand.ChargeStored charge ->
          paying(charge.attempt(), charge.instrument(), access, chargeStored(charge));
      case GatewayCommand.SetUp check -> settingUp(check, access);
      case GatewayCommand.Capture capture ->
          post(
              INTENTS + "/" + id(capture.authorization()) + "/capture",
              capture.attempt(),
              PaymentIntentCaptureParams.builder()
                  .setAmountToCapture(StripeAmounts.units(capture.amount(), capture.currency()))
                  .build(),
              access);
      case GatewayCommand.VoidAuthorization undo ->
          call(
              "POST",
              INTENTS + "/" + id(undo.authorization()) + "/cancel",
              undo.attempt(),
              "",
              access,
              Map.of());
      case GatewayCommand.Refund refund ->
          post(
              REFUNDS,
              refund.attempt(),
              RefundCreateParams.builder()
                  .setPaymentIntent(refund.authorization())
                  .setAmount(StripeAmounts.units(refund.amount(), refund.currency()))
                  .putMetadata(ATTEMPT, refund.attempt())
                  .build(),
              access);
      case GatewayCommand.AcceptDispute accept ->
          call(
              "POST",
              DISPUTES + "/" + id(accept.dispute()) + "/close",
              accept.attempt(),
              "",
              access,
              Map.of());
      case GatewayCommand.DefendDispute defend ->
          post(
              DISPUTES + "/" + id(defend.dispute()),
              defend.attempt(),
              DisputeUpdateParams.builder()
                  .putExtraParam("evidence", new TreeMap<>(defend.evidence()))
                  .setSubmit(true)
                  .build(),
              access);
      case Find find -> call("GET", finding(find), null, "", access, Map.of());
    };
  }

  private static PaymentIntentCreateParams.Builder authorize(GatewayCommand.Authorize charge) {
    PaymentIntentCreateParams.Builder params =
        PaymentIntentCreateParams.builder()
            .setAmount(StripeAmounts.units(charge.amount(), charge.currency()))
            .setCurrency(StripeAmounts.code(charge.currency()));
    if (charge.returnUrl() != null) {
      params.setReturnUrl(charge.returnUrl());
    }
    if (charge.keep() && charge.instrument() instanceof StoredMethod) {
      params.setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION);
    }
    return params;
  }

  private static PaymentIntentCreateParams.Builder chargeStored(
      GatewayCommand.ChargeStored charge) {
    return PaymentIntentCreateParams.builder()
        .setAmount(StripeAmounts.units(charge.amount(), charge.currency()))
        .setCurrency(StripeAmounts.code(charge.currency()))
        .setOffSession(true);
  }

  private static GatewayCall paying(
      String attempt,
      Instrument instrument,
      GatewayAccess access,
      PaymentIntentCreateParams.Builder params) {
    params
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .setConfirm(true)
        .addPaymentMethodType("card")
        .putMetadata(ATTEMPT, attempt);
    if (instrument instanceof StoredMethod stored) {
      params.setPaymentMethod(stored.token());
      if (stored.customer() != null) {
        params.setCustomer(stored.customer());
      }
    }
    return instrumented("POST", INTENTS, attempt, instrument, params.build(), access);
  }

  private static GatewayCall settingUp(GatewayCommand.SetUp check, GatewayAccess access) {
    SetupIntentCreateParams.Builder params =
        SetupIntentCreateParams.builder()
            .setConfirm(true)
            .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
            .addPaymentMethodType("card")
            .putMetadata(ATTEMPT, check.attempt());
    if (check.returnUrl() != null) {
      params.setReturnUrl(check.returnUrl());
    }
    if (check.instrument() instanceof StoredMethod stored) {
      params.setPaymentMethod(stored.token());
      if (stored.customer() != null) {
        params.setCustomer(stored.customer());
      }
    }
    return instrumented(
        "POST", SETUPS, check.attempt(), check.instrument(), params.build(), access);
  }

  /** The request with the card behind it, if it is one, whose number stands apart. */
  private static GatewayCall instrumented(
      String method,
      String path,
      String attempt,
      Instrument instrument,
      ApiRequestParams params,
      GatewayAccess access) {
    if (!(instrument instanceof Card card)) {
      return call(method, path, attempt, form(params.toMap()), access, Map.of());
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", "card");
    data.put("billing_details", Map.of("name", card.holderName()));
    data.put(
        "card", Map.of("exp_month", card.expirationMonth(), "exp_year", card.expirationYear()));
    String prefix = "&payment_method_data[card]";
    StringBuilder body =
        new StringBuilder(form(params.toMap()))
            .append('&')
            .append(form(Map.of("payment_method_data", data)))
            .append(prefix)
            .append("[number]=")
            .append(GatewayCall.place("number"));
    Map<String, String> secrets = new LinkedHashMap<>(Map.of("number", card.number()));
    if (!card.securityCode().isEmpty()) {
      body.append(prefix).append("[cvc]=").append(GatewayCall.place("code"));
      secrets.put("code", card.securityCode());
    }
    return call(method, path, attempt, body.toString(), access, secrets);
  }

  /** Stripe knows an attempt by its own name, or lists what it made in those minutes. */
  private static String finding(Find find) {
    return switch (find.kind()) {
      case AUTHORIZE -> found(INTENTS, find);
      case SET_UP -> found(SETUPS, find);
      case CAPTURE, VOID -> INTENTS + "/" + id(target(find));
      case REFUND -> REFUNDS + "?" + query(Map.of("payment_intent", target(find), "limit", 100));
      case DISPUTE_ACCEPT, DISPUTE_DEFEND -> DISPUTES + "/" + id(target(find));
    };
  }

  private static String found(String path, Find find) {
    if (find.reference() != null) {
      return path + "/" + id(find.reference());
    }
    boolean searchable =
        find.kind() == AttemptKind.AUTHORIZE
            && Duration.between(find.askedAt(), find.now()).compareTo(INDEXED) > 0;
    if (searchable) {
      return path
          + "/search?"
          + query(Map.of("query", "metadata['attempt']:'%s'".formatted(find.attempt())));
    }
    Map<String, Object> created = new LinkedHashMap<>();
    created.put("gte", seconds(find.askedAt().minus(MARGIN)));
    created.put("lte", seconds(find.askedAt().plus(MARGIN)));
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("created", created);
    query.put("limit", 100);
    return path + "?" + query(query);
  }

  private static String target(Find find) {
    return Objects.requireNonNull(find.target());
  }

  private static long seconds(Instant instant) {
    return instant.getEpochSecond();
  }

  private static GatewayCall post(
      String path, String attempt, ApiRequestParams params, GatewayAccess access) {
    return call("POST", path, attempt, form(params.toMap()), access, Map.of());
  }

  private static GatewayCall call(
      String method,
      String path,
      @Nullable String attempt,
      String body,
      GatewayAccess access,
      Map<String, String> secrets) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + GatewayCall.place("key"));
    headers.put("Stripe-Version", Stripe.API_VERSION);
    if (attempt != null) {
      headers.put("Idempotency-Key", attempt);
      headers.put("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    }
    Map<String, String> all = new LinkedHashMap<>(secrets);
    all.put("key", access.key());
    return new GatewayCall(method, path, headers, body, all);
  }

  private static String id(String id) {
    return ApiResource.urlEncode(id);
  }

  private static String query(Map<String, Object> params) {
    return FormEncoder.createQueryString(params);
  }

  private static String form(Map<String, Object> params) {
    try {
      return FormEncoder.createHttpContent(params).stringContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
