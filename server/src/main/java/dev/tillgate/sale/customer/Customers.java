package dev.tillgate.sale.customer;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.cart.api.BillingDetails;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which account a purchase joins. */
@Component
public class Customers {
  private static final int MAX_REFERENCE_DIGITS = 18;

  private final CustomerStore store;
  private final EventLog events;
  private final Ids ids;
  private final Tx tx;

  Customers(CustomerStore store, EventLog events, Ids ids, Tx tx) {
    this.store = store;
    this.events = events;
    this.ids = ids;
    this.tx = tx;
  }

  /**
   * The customer of a purchase, by the six rows of seed "Customer IDs": the system's reference wins
   * and the merchant's is then ignored; the merchant's finds or founds an account; without either a
   * new account is made from the billing details.
   *
   * @param reference the system's; a text that is no number counts as the merchant's own
   * @throws Fault ORDER_CUSTOMER_REFERENCE_INVALID when the system's reference is unknown
   */
  public Customer resolve(
      WriteBatch batch,
      long merchantId,
      Instant now,
      @Nullable String reference,
      @Nullable String externalReference,
      BillingDetails billing) {
    String given = stripped(reference);
    if (given.matches("\\d{1," + MAX_REFERENCE_DIGITS + "}")) {
      return store
          .byReference(merchantId, Long.parseLong(given))
          .orElseThrow(
              () ->
                  new Fault(
                      FaultCode.ORDER_CUSTOMER_REFERENCE_INVALID,
                      "CustomerReference",
                      FaultCode.ORDER_CUSTOMER_REFERENCE_INVALID.message()));
    }
    String own = given.isEmpty() ? stripped(externalReference) : given;
    if (own.isEmpty()) {
      return create(batch, merchantId, now, ids.next(Ids.Pool.CUSTOMER), null, billing);
    }
    return store
        .byExternalReference(merchantId, own)
        .orElseGet(() -> create(batch, merchantId, now, ids.next(Ids.Pool.CUSTOMER), own, billing));
  }

  /** Makes an account with a reference of the caller's choice, unless it exists. */
  public void put(
      long merchantId,
      Instant now,
      long reference,
      @Nullable String externalReference,
      BillingDetails billing) {
    Optional<Customer> known = store.byReference(merchantId, reference);
    if (known.isEmpty()) {
      WriteBatch batch = new WriteBatch();
      create(batch, merchantId, now, reference, externalReference, billing);
      tx.commit(batch);
    }
  }

  /** The account that has the merchant's own reference. */
  public Optional<Customer> byExternalReference(long merchantId, String reference) {
    return store.byExternalReference(merchantId, reference);
  }

  private Customer create(
      WriteBatch batch,
      long merchantId,
      Instant now,
      long reference,
      @Nullable String externalReference,
      BillingDetails billing) {
    store.insert(batch, merchantId, reference, externalReference, billing, now);
    events.append(
        batch,
        merchantId,
        now,
        new Event.CustomerCreated(String.valueOf(reference), externalReference));
    return new Customer(reference, externalReference, true);
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
