package dev.tillgate.sale.gateway.hyperswitch;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.sale.gateway.GatewayAccess;
import dev.tillgate.sale.gateway.GatewayCall;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayCommand.Find;
import dev.tillgate.sale.payment.port.Instrument;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Commands as requests of Hyperswitch's API. */
final class HyperswitchRequests {
  private static final String PAYMENTS = "/payments";
  private static final String REFUNDS = "/refunds";
  private static final String DISPUTES = "/disputes/";
  private static final String SYNC = "?force_sync=true";

  private HyperswitchRequests() {}

  static GatewayCall of(GatewayCommand command, GatewayAccess access) {
    return switch (command) {
      case GatewayCommand.Authorize charge -> authorize(charge, access);
      case GatewayCommand.ChargeStored charge -> chargeStored(charge, access);
      case GatewayCommand.SetUp check -> setUp(check, access);
      case GatewayCommand.Capture capture ->
          post(
              PAYMENTS + "/" + id(capture.authorization()) + "/capture",
              Map.of("amount_to_capture", units(capture.amount(), capture.currency())),
              access);
      case GatewayCommand.VoidAuthorization undo ->
          post(PAYMENTS + "/" + id(undo.authorization()) + "/cancel", Map.of(), access);
      case GatewayCommand.Refund refund -> refund(refund, access);
      case GatewayCommand.AcceptDispute accept ->
          post(DISPUTES + "accept/" + id(accept.dispute()), Map.of(), access);
      case GatewayCommand.DefendDispute defend -> {
        Map<String, Object> body = new TreeMap<>(defend.evidence());
        body.put("dispute_id", defend.dispute());
        yield post(DISPUTES + "evidence", body, access);
      }
      case Find find -> call("GET", finding(find), "", access, Map.of());
    };
  }

  private static GatewayCall authorize(GatewayCommand.Authorize charge, GatewayAccess access) {
    Map<String, Object> body = payment(charge.attempt(), charge.amount(), charge.currency());
    if (charge.returnUrl() != null) {
      body.put("return_url", charge.returnUrl());
    }
    if (charge.keep()) {
      keep(body);
    }
    return paying(body, charge.instrument(), access);
  }

  private static GatewayCall chargeStored(
      GatewayCommand.ChargeStored charge, GatewayAccess access) {
    Map<String, Object> body = payment(charge.attempt(), charge.amount(), charge.currency());
    body.put("off_session", true);
    return paying(body, charge.instrument(), access);
  }

  private static GatewayCall setUp(GatewayCommand.SetUp check, GatewayAccess access) {
    Map<String, Object> body = payment(check.attempt(), BigDecimal.ZERO, check.currency());
    body.put("payment_type", "setup_mandate");
    if (check.returnUrl() != null) {
      body.put("return_url", check.returnUrl());
    }
    keep(body);
    return paying(body, check.instrument(), access);
  }

  /** What is kept belongs to a customer, who is called like the payment that it was kept with. */
  private static void keep(Map<String, Object> body) {
    body.put("setup_future_usage", "off_session");
    body.put("customer_id", Objects.requireNonNull(body.get("payment_id")));
    body.put("customer_acceptance", Map.of("acceptance_type", "online"));
  }

  private static Map<String, Object> payment(
      String attempt, BigDecimal amount, CurrencyUnit currency) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("payment_id", HyperswitchNames.of(attempt));
    body.put("amount", units(amount, currency));
    body.put("currency", currency.getCode());
    body.put("capture_method", "manual");
    body.put("confirm", true);
    return body;
  }

  private static GatewayCall paying(
      Map<String, Object> body, Instrument instrument, GatewayAccess access) {
    Map<String, String> secrets = new LinkedHashMap<>();
    switch (instrument) {
      case Card card -> {
        body.put("payment_method", "card");
        body.put("payment_method_data", Map.of("card", card(card, secrets)));
      }
      case StoredMethod stored -> {
        body.put("recurring_details", Map.of("type", "payment_method_id", "data", stored.token()));
        if (stored.customer() != null) {
          body.put("customer_id", stored.customer());
        }
      }
    }
    return call("POST", PAYMENTS, Json.write(body), access, secrets);
  }

  private static Map<String, Object> card(Card card, Map<String, String> secrets) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("card_number", GatewayCall.place("number"));
    data.put("card_exp_month", "%02d".formatted(card.expirationMonth()));
    data.put("card_exp_year", String.valueOf(card.expirationYear()));
    data.put("card_holder_name", card.holderName().replace("{{", "{ {"));
    secrets.put("number", card.number());
    if (!card.securityCode().isEmpty()) {
      data.put("card_cvc", GatewayCall.place("code"));
      secrets.put("code", card.securityCode());
    }
    return data;
  }

  private static GatewayCall refund(GatewayCommand.Refund refund, GatewayAccess access) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("refund_id", HyperswitchNames.of(refund.attempt()));
    body.put("payment_id", refund.authorization());
    body.put("amount", units(refund.amount(), refund.currency()));
    body.put("refund_type", "instant");
    return post(REFUNDS, body, access);
  }

  /** The processor is asked too, should Hyperswitch itself wait for an answer. */
  private static String finding(Find find) {
    return switch (find.kind()) {
      case AUTHORIZE, SET_UP -> PAYMENTS + "/" + HyperswitchNames.of(find.attempt()) + SYNC;
      case CAPTURE, VOID -> PAYMENTS + "/" + id(find.target()) + SYNC;
      case REFUND -> REFUNDS + "/" + HyperswitchNames.of(find.attempt());
      case DISPUTE_ACCEPT, DISPUTE_DEFEND -> DISPUTES + id(find.target());
    };
  }

  private static long units(BigDecimal amount, CurrencyUnit currency) {
    return amount.movePointRight(currency.getDecimalPlaces()).longValueExact();
  }

  private static String id(@Nullable String id) {
    return URLEncoder.encode(Objects.requireNonNull(id), StandardCharsets.UTF_8);
  }

  private static GatewayCall post(String path, Map<String, Object> body, GatewayAccess access) {
    return call("POST", path, Json.write(body), access, Map.of());
  }

  private static GatewayCall call(
      String method, String path, String body, GatewayAccess access, Map<String, String> secrets) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("api-key", GatewayCall.place("key"));
    headers.put("Content-Type", "application/json");
    Map<String, String> all = new LinkedHashMap<>(secrets);
    all.put("key", access.key());
    return new GatewayCall(method, path, headers, body, all);
  }
}
