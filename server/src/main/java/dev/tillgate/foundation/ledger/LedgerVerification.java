package dev.tillgate.foundation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a merchant's books are sound: each entry as it was sealed, no seal changed or missing,
 * nothing slipped in, and all of it balanced.
 */
public final class LedgerVerification {
  private static final int SEALS_AT_ONCE = 20;
  private static final int ENTRIES_AT_ONCE = 5000;
  private static final Set<String> ACCOUNTS = names(Account.values());
  private static final Set<String> KINDS = names(Ledger.Kind.values());

  /**
   * What was checked.
   *
   * @param waiting entries that are not sealed yet
   * @param lastHash of the last seal, which a copy elsewhere proves to be the last; empty for none
   * @param findings what is wrong, each with its place
   */
  public record Report(
      long entries, int seals, long waiting, String lastHash, List<String> findings) {}

  private final SealStore store;
  private final long merchantId;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private long entries;
  private long waiting;
  private int seals;
  private String hash = Seal.NO_HASH;

  private LedgerVerification(JdbcClient jdbc, long merchantId) {
    this.store = new SealStore(jdbc);
    this.merchantId = merchantId;
  }

  /** Reads all entries and seals of a merchant. */
  public static Report of(JdbcClient jdbc, long merchantId) {
    LedgerVerification verification = new LedgerVerification(jdbc, merchantId);
    verification.checkChain();
    verification.checkWaiting();
    verification.checkBalance();
    return new Report(
        verification.entries,
        verification.seals,
        verification.waiting,
        verification.hash,
        List.copyOf(verification.findings));
  }

  private void checkChain() {
    List<Seal> next = store.after(merchantId, 0, SEALS_AT_ONCE);
    while (!next.isEmpty()) {
      next.forEach(this::check);
      next = store.after(merchantId, next.getLast().number(), SEALS_AT_ONCE);
    }
  }

  private void check(Seal seal) {
    if (seal.number() != ++seals) {
      findings.add("seal %d is missing before seal %d".formatted(seals, seal.number()));
      seals = seal.number();
    } else if (!seal.follows(hash)) {
      findings.add("seal %d is not as it was made".formatted(seal.number()));
    }
    hash = seal.hash();
    Map<Long, BookedEntry> there =
        store.entries(merchantId, seal.entries()).stream()
            .collect(Collectors.toMap(BookedEntry::id, Function.identity()));
    for (int i = 0; i < seal.entries().size(); i++) {
      BookedEntry entry = there.get(seal.entries().get(i));
      if (entry == null) {
        findings.add(
            "entry %d is missing, which seal %d holds".formatted(seal.entries().get(i), seals));
      } else if (!entry.digest().equals(seal.digests().get(i))) {
        findings.add("%s is not as seal %d holds it".formatted(entry.place(), seal.number()));
      }
      if (entry != null) {
        count(entry);
      }
    }
  }

  /** What is not sealed may be new, but not older than what must be sealed by now. */
  private void checkWaiting() {
    long settled = Sealer.settled(store, merchantId);
    Set<Long> seen = new HashSet<>();
    List<BookedEntry> next = store.unsealed(merchantId, 0, ENTRIES_AT_ONCE);
    while (!next.isEmpty()) {
      for (BookedEntry entry : next) {
        if (seen.add(entry.id())) {
          waiting++;
          count(entry);
          if (entry.id() < settled) {
            findings.add(entry.place() + " was written behind what is sealed");
          }
        }
      }
      next = store.unsealed(merchantId, next.getLast().id() + 1, ENTRIES_AT_ONCE);
    }
  }

  private void count(BookedEntry entry) {
    entries++;
    int transfers = entry.kinds().size();
    boolean isWhole =
        transfers > 0
            && entry.debits().size() == transfers
            && entry.credits().size() == transfers
            && entry.amounts().size() == transfers
            && KINDS.containsAll(entry.kinds())
            && ACCOUNTS.containsAll(entry.debits())
            && ACCOUNTS.containsAll(entry.credits());
    if (!isWhole) {
      findings.add(entry.place() + " is no list of transfers");
      return;
    }
    for (int i = 0; i < transfers; i++) {
      if (entry.amounts().get(i).signum() <= 0
          || entry.debits().get(i).equals(entry.credits().get(i))) {
        findings.add("%s has a transfer that moves nothing".formatted(entry.place()));
      }
      add(entry, entry.debits().get(i), entry.amounts().get(i).negate());
      add(entry, entry.credits().get(i), entry.amounts().get(i));
    }
  }

  private void add(BookedEntry entry, String account, BigDecimal amount) {
    sums.merge(entry.currency() + " " + account, amount, BigDecimal::add);
  }

  /** By construction; told all the same, as it is the first thing that one asks of books. */
  private void checkBalance() {
    Map<String, BigDecimal> balances = new TreeMap<>();
    sums.forEach((place, sum) -> balances.merge(place.substring(0, 3), sum, BigDecimal::add));
    balances.forEach(
        (currency, sum) -> {
          if (sum.signum() != 0) {
            findings.add("the accounts in %s do not balance: %s".formatted(currency, sum));
          }
        });
  }

  private static Set<String> names(Enum<?>[] values) {
    return Set.of(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
  }
}
