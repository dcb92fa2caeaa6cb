package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.CardBrand;
import dev.tillgate.sale.payment.port.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often card networks let a merchant try a card that was declined. Visa: never after a decline
 * of its first category, else 20 times in 30 days. Mastercard: 10 times in 24 hours, 35 times in 30
 * days. No network wants a card tried again whose bank has said never.
 */
final class RetryRules {
  /** The longest window, and so how far back declines count. */
  static final Duration MEMORY = Duration.ofDays(30);

  private static final List<Limit> VISA = List.of(new Limit(20, MEMORY, "20 times in 30 days"));
  private static final List<Limit> MASTERCARD =
      List.of(
          new Limit(10, Duration.ofHours(24), "10 times in 24 hours"),
          new Limit(35, MEMORY, "35 times in 30 days"));

  private RetryRules() {}

  /** How many declines in which time are enough. */
  private record Limit(int most, Duration window, String words) {
    boolean isReached(List<Refused> before, Instant now) {
      Instant since = now.minus(window);
      return before.stream().filter(each -> each.at().isAfter(since)).count() >= most;
    }
  }

  /** A decline of a card: when, and whether it may be tried again. */
  record Refused(Instant at, Retry retry) {}

  /**
   * Why the card is not tried now; empty where it may be.
   *
   * @param before declines of the card at this merchant, of the last 30 days and all that said
   *     never
   */
  static Optional<String> refusal(CardBrand brand, List<Refused> before, Instant now) {
    if (before.stream().anyMatch(each -> each.retry() == Retry.NEVER)) {
      return Optional.of("Its bank has said that this card must not be tried again");
    }
    return limits(brand).stream()
        .filter(limit -> limit.isReached(before, now))
        .findFirst()
        .map(
            limit ->
                "Its network lets a declined card be tried at most %s".formatted(limit.words()));
  }

  private static List<Limit> limits(CardBrand brand) {
    return switch (brand) {
      case VISA, VISA_ELECTRON -> VISA;
      case MASTERCARD, MAESTRO -> MASTERCARD;
      default -> List.of();
    };
  }
}
