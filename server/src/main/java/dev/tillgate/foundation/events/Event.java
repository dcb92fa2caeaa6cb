package dev.tillgate.foundation.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order, a subscription, a customer, a product or what sells it. */
public sealed interface Event {
  /** What it happened to. */
  Subject subject();

  /** The subject's reference, as the API shows it. */
  String reference();

  /** Kinds of subjects. */
  enum Subject {
    ORDER,
    SUBSCRIPTION,
    CUSTOMER,
    PRODUCT,
    PRODUCT_GROUP,
    ADDITIONAL_FIELD,
    SHIPPING_METHOD,
    PRICE_OPTION_GROUP,
    CAMPAIGN,
    PROMOTION,
    PAYOUT
  }

  /** Something that happened to an order. */
  sealed interface OfOrder extends Event {
    @Override
    default Subject subject() {
      return Subject.ORDER;
    }
  }

  /** An order was taken. */
  record OrderPlaced(String reference, BigDecimal amount, String currency) implements OfOrder {}

  /** The amount of an order is blocked or received. */
  record PaymentAuthorized(String reference, String type, BigDecimal amount, String currency)
      implements OfOrder {}

  /** A payment was tried and refused. */
  record PaymentDeclined(String reference, String type, Map<String, String> errors)
      implements OfOrder {}

  /** An order is paid and delivered, and has its number. */
  record OrderFinished(String reference) implements OfOrder {}

  /** Money of an order has gone back to the shopper; the tax in it is part of the amount. */
  record RefundIssued(
      String reference, BigDecimal amount, BigDecimal tax, String currency, boolean total)
      implements OfOrder {}

  /** Whoever holds the money of an order did not give it back. */
  record RefundFailed(String reference, BigDecimal amount, String currency, String error)
      implements OfOrder {}

  /** The money of an order that is paid outside has arrived. */
  record PaymentReceived(
      String reference, BigDecimal amount, String currency, @Nullable String paymentReference)
      implements OfOrder {}

  /** An order has the external reference of an earlier one. */
  record ReferenceRepeated(String reference, String externalReference, String other)
      implements OfOrder {}

  /** An order is no longer waited for. */
  record OrderCanceled(String reference, boolean expired, @Nullable String comment)
      implements OfOrder {}

  /** A subscription began with an order. */
  record SubscriptionOpened(
      String reference, String orderReference, Instant startsAt, Instant expiresAt)
      implements Event {
    @Override
    public Subject subject() {
      return Subject.SUBSCRIPTION;
    }
  }

  /** A subscription ended before its time, because the money of its order went back. */
  record SubscriptionClosed(String reference, String orderReference) implements Event {
    @Override
    public Subject subject() {
      return Subject.SUBSCRIPTION;
    }
  }

  /** A customer account was made. */
  record CustomerCreated(String reference, @Nullable String externalReference) implements Event {
    @Override
    public Subject subject() {
      return Subject.CUSTOMER;
    }
  }

  /** A product was added, changed, enabled, disabled or deleted. */
  record ProductChanged(String reference, String change) implements Event {
    @Override
    public Subject subject() {
      return Subject.PRODUCT;
    }
  }

  /**
   * What sells products was added, changed or deleted: a product group, an additional field, a
   * group of price options, a shipping method, a promotion, a campaign or the settings of
   * campaigns.
   */
  record CatalogueChanged(Subject subject, String reference, String change) implements Event {}

  /** Something that happened to a payout. */
  sealed interface OfPayout extends Event {
    @Override
    default Subject subject() {
      return Subject.PAYOUT;
    }
  }

  /** A merchant was paid, or a balance was carried over. */
  record PayoutMade(String reference, String status, BigDecimal amount, String currency)
      implements OfPayout {}

  /** A transfer did not happen, or came back. */
  record PayoutCanceled(String reference, @Nullable String reason) implements OfPayout {}
}
