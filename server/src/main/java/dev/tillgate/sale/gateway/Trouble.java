package dev.tillgate.sale.gateway;

import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.Instrument;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated bank does wrong with a charge on purpose: told by the name of the card's
 * holder or, so that one card can fail at one charge only, by an amount of 9400 and 9401 with the
 * cents that say what.
 *
 * @param code the bank's response code, for a decline
 * @param advice the card network's, for a decline; null for none
 */
record Trouble(Kind kind, String code, @Nullable String advice) {
  private static final Pattern DECLINED =
      Pattern.compile("declined ([0-9a-z]{2})(?: ([0-9]{2}))?", Pattern.CASE_INSENSITIVE);

  private static final int DECLINES = 9400;
  private static final int TROUBLES = 9401;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The kinds of trouble; the place of each is the cents behind 9401, from 1 on. */
  enum Kind {
    /** The charge is approved and nobody hears so. */
    LOST_ANSWER("lost doe"),
    /** The charge never arrives. */
    LOST_COMMAND("never doe"),
    /** The bank takes a minute; until then it does not answer. */
    LATE_ANSWER("late doe"),
    /** The bank decides later, and approves. */
    PENDING("pending doe"),
    /** The bank decides later, and declines. */
    DOUBTFUL("doubtful doe"),
    /** The answer is lost, and a callback comes. */
    CALLBACK("callback doe"),
    /** Approved, and told twice more by callbacks. */
    TWICE("twice doe"),
    /** Approved, and disputed once it is collected. */
    DISPUTED("disputed doe"),
    DECLINED("");

    private final String holder;

    Kind(String holder) {
      this.holder = holder;
    }
  }

  /** The trouble that a command asks for; empty for a command that goes well. */
  static Optional<Trouble> of(GatewayCommand command) {
    return switch (command) {
      case GatewayCommand.Authorize charge -> of(charge.instrument(), charge.amount());
      case GatewayCommand.ChargeStored charge -> of(charge.instrument(), charge.amount());
      case GatewayCommand.SetUp check -> of(check.instrument(), BigDecimal.ZERO);
      case GatewayCommand.Refund refund -> of("", refund.amount());
      default -> Optional.empty();
    };
  }

  private static Optional<Trouble> of(Instrument instrument, BigDecimal amount) {
    return of(instrument instanceof Card card ? card.holderName() : "", amount);
  }

  static Optional<Trouble> of(String holder, BigDecimal amount) {
    String name = holder.strip().toLowerCase(Locale.ROOT);
    Matcher declined = DECLINED.matcher(name);
    if (declined.matches()) {
      return Optional.of(declined(declined.group(1).toUpperCase(Locale.ROOT), declined.group(2)));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.DECLINED && kind.holder.equals(name))
        .findFirst()
        .map(kind -> new Trouble(kind, "", null))
        .or(() -> of(amount));
  }

  private static Optional<Trouble> of(BigDecimal amount) {
    int whole = amount.intValue();
    int cents = amount.remainder(BigDecimal.ONE).multiply(HUNDRED).intValue();
    if (whole == DECLINES && cents > 0) {
      return Optional.of(declined("%02d".formatted(cents), null));
    }
    return whole == TROUBLES && cents > 0 && cents < Kind.values().length
        ? Optional.of(new Trouble(Kind.values()[cents - 1], "", null))
        : Optional.empty();
  }

  private static Trouble declined(String code, @Nullable String advice) {
    return new Trouble(Kind.DECLINED, code, advice);
  }

  /** As the bank is reminded of it. */
  String hint() {
    return kind == Kind.DECLINED
        ? "declined " + code + (advice == null ? "" : " " + advice)
        : kind.holder;
  }

  /** The trouble of a hint; null for none. */
  static @Nullable Trouble ofHint(@Nullable String hint) {
    return hint == null ? null : of(hint, BigDecimal.ZERO).orElse(null);
  }
}
