package dev.tillgate.sale.customer;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.purchase.Purchase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which account a purchase joins. */
@Component
public class Customers {
  private static final int FIRST_VERSION = 1;
  private static final int MAX_REFERENCE_DIGITS = 18;

  private final CustomerStore store;
  private final EventLog events;
  private final Ids ids;

  Customers(CustomerStore store, EventLog events, Ids ids) {
    this.store = store;
    this.events = events;
    this.ids = ids;
  }

  /**
   * The customer of a purchase, by the six rows of seed "Customer IDs": the system's reference wins
   * and the merchant's is then ignored; the merchant's finds or founds an account; without either a
   * new account is made for the buyer.
   *
   * @throws Fault ORDER_CUSTOMER_REFERENCE_INVALID when the system's reference is unknown
   */
  public Customer resolve(WriteBatch batch, Purchase.Account account, Buyer buyer) {
    String given = Texts.stripped(account.reference());
    if (given.matches("\\d{1," + MAX_REFERENCE_DIGITS + "}")) {
      return store
          .byReference(batch.merchantId(), Long.parseLong(given))
          .orElseThrow(
              () ->
                  new Fault(
                      BuyerFault.ORDER_CUSTOMER_REFERENCE_INVALID,
                      "CustomerReference",
                      BuyerFault.ORDER_CUSTOMER_REFERENCE_INVALID.message()));
    }
    String own = given.isEmpty() ? Texts.stripped(account.externalReference()) : given;
    if (own.isEmpty()) {
      return create(batch, ids.next(Ids.Pool.CUSTOMER), null, buyer);
    }
    return store
        .byExternalReference(batch.merchantId(), own)
        .orElseGet(() -> create(batch, ids.next(Ids.Pool.CUSTOMER), own, buyer));
  }

  /** Makes an account with a reference of the caller's choice, unless it exists. */
  Write<Customer> put(
      Moment moment, long reference, @Nullable String externalReference, Buyer buyer) {
    WriteBatch batch = moment.batch();
    Customer customer =
        store
            .byReference(moment.merchantId(), reference)
            .orElseGet(() -> create(batch, reference, externalReference, buyer));
    return Write.of(batch, customer);
  }

  /** The account that has the merchant's own reference. */
  Optional<Customer> byExternalReference(long merchantId, String reference) {
    return store.byExternalReference(merchantId, reference);
  }

  private Customer create(
      WriteBatch batch, long reference, @Nullable String externalReference, Buyer buyer) {
    store.insert(batch, reference, externalReference, buyer);
    events.append(
        batch,
        FIRST_VERSION,
        new Event.CustomerCreated(String.valueOf(reference), externalReference));
    return new Customer(reference, externalReference, true);
  }
}
