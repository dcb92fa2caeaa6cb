package dev.tillgate.sale.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.purchase.Purchase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which account a purchase joins. */
@Component
public class Customers {
  private static final int FIRST_VERSION = 1;
  private static final int MAX_REFERENCE_DIGITS = 18;
  private static final int MOST_MET = 10_000;
  private static final int MOST_LOOKS = 10;
  private static final int NUMBERS_A_LOOK = 100;
  private static final Duration MEMORY = Duration.ofHours(1);

  private final CustomerStore store;
  private final EventLog events;
  private final Ids ids;

  /** Merchants in whose numbers the system's have come. */
  private final Cache<Long, Boolean> metOwn =
      Caffeine.newBuilder().maximumSize(MOST_MET).expireAfterWrite(MEMORY).build();

  Customers(CustomerStore store, EventLog events, Ids ids) {
    this.store = store;
    this.events = events;
    this.ids = ids;
  }

  /**
   * The account that a purchase joins: the system's reference wins and the merchant's is then
   * ignored; a reference that is not the system's is the merchant's own, and finds or founds an
   * account; without either, only what opens subscriptions founds one. Source: seed "Customer IDs",
   * six rows.
   *
   * @param opensSubscriptions whether the purchase makes subscriptions, which belong to an account
   * @return null where the purchase joins no account
   */
  public @Nullable Customer resolve(
      WriteBatch batch, Purchase.Account account, Buyer buyer, boolean opensSubscriptions) {
    String given = Texts.stripped(account.reference());
    Optional<Customer> known = byReference(batch.merchantId(), given);
    if (known.isPresent()) {
      return known.get();
    }
    String own = given.isEmpty() ? Texts.stripped(account.externalReference()) : given;
    if (!own.isEmpty()) {
      return store
          .byExternalReference(batch.merchantId(), own)
          .orElseGet(() -> create(batch, free(batch), own, buyer));
    }
    return opensSubscriptions ? create(batch, free(batch), null, buyer) : null;
  }

  /**
   * A number that no account of the merchant has as its own reference, under which it would be
   * found no longer. Only where one was met are numbers asked for first, as that is a further round
   * trip.
   */
  private long free(WriteBatch batch) {
    long merchantId = batch.merchantId();
    long number = ids.next(Ids.Pool.CUSTOMER);
    if (metOwn.getIfPresent(merchantId) != null) {
      number = firstFree(merchantId, number);
    }
    store.mustBeFree(batch, number, () -> metOwn.put(merchantId, true));
    return number;
  }

  /**
   * The number itself, or one behind those that the merchant has given, who mostly counts upward.
   * After some looks it is left to the write to find out whether a number is free.
   */
  private long firstFree(long merchantId, long number) {
    List<Long> candidates = List.of(number);
    for (int look = 1; look <= MOST_LOOKS; look++) {
      Set<String> taken = store.externalReferences(merchantId, candidates);
      Optional<Long> free =
          candidates.stream().filter(n -> !taken.contains(String.valueOf(n))).findFirst();
      if (free.isPresent()) {
        return free.get();
      }
      candidates =
          Stream.generate(() -> ids.next(Ids.Pool.CUSTOMER)).limit(NUMBERS_A_LOOK).toList();
    }
    return candidates.getLast();
  }

  private Optional<Customer> byReference(long merchantId, String given) {
    return given.matches("\\d{1," + MAX_REFERENCE_DIGITS + "}")
        ? store.byReference(merchantId, Long.parseLong(given))
        : Optional.empty();
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
