package dev.tillgate.sale.payment.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a gateway is asked to do. */
public sealed interface GatewayCommand {
  /** What the gateway knows it by; the same one asked twice is done once. */
  String attempt();

  /**
   * Blocks an amount while the shopper is there.
   *
   * @param keep whether the gateway keeps the means of payment for charges without the shopper
   * @param returnUrl where the shopper comes back to from a page of the bank; null where nowhere
   */
  record Authorize(
      String attempt,
      Instrument instrument,
      BigDecimal amount,
      CurrencyUnit currency,
      int installments,
      boolean keep,
      @Nullable String returnUrl)
      implements GatewayCommand {}

  /** Blocks an amount on what was stored, without the shopper. */
  record ChargeStored(
      String attempt, Instrument instrument, BigDecimal amount, CurrencyUnit currency)
      implements GatewayCommand {}

  /** Checks a means of payment and keeps it for later, without an amount. */
  record SetUp(
      String attempt, Instrument instrument, CurrencyUnit currency, @Nullable String returnUrl)
      implements GatewayCommand {}

  /** Collects what was blocked. */
  record Capture(String attempt, String authorization, BigDecimal amount, CurrencyUnit currency)
      implements GatewayCommand {}

  /** Gives free what was blocked and not collected. */
  record VoidAuthorization(String attempt, String authorization) implements GatewayCommand {}

  /** Gives back what was collected, or a part of it. */
  record Refund(String attempt, String authorization, BigDecimal amount, CurrencyUnit currency)
      implements GatewayCommand {}

  /**
   * Asks what became of an earlier attempt.
   *
   * @param target what that acted on
   * @param reference what the gateway calls it; null while that is not known
   * @param hint what the gateway wanted to be reminded of
   * @param askedAt when it was asked first, by the wall clock
   * @param now the present, by the wall clock
   */
  record Find(
      String attempt,
      AttemptKind kind,
      @Nullable String target,
      @Nullable String reference,
      @Nullable String hint,
      Instant askedAt,
      Instant now)
      implements GatewayCommand {}

  /** Lets a dispute be lost. */
  record AcceptDispute(String attempt, String dispute) implements GatewayCommand {}

  /**
   * Answers a dispute.
   *
   * @param evidence texts by the names that the gateway gives them
   */
  record DefendDispute(String attempt, String dispute, Map<String, String> evidence)
      implements GatewayCommand {}
}
