package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks a merchant code, a date and a hash, whether they come by login or by header. */
@Component
class SignedCredentials {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String NOBODYS_KEY = "no merchant has this key";

  private final Merchants merchants;
  private final LoginGuard guard;
  private final WallClock clock;
  private final Duration window;

  SignedCredentials(
      Merchants merchants,
      LoginGuard guard,
      WallClock clock,
      @Value("${tillgate.signature-window:1h}") Duration window) {
    this.merchants = merchants;
    this.guard = guard;
    this.clock = clock;
    this.window = window;
  }

  /**
   * The merchant who signed. A signature is good while its date lies within the window around now.
   *
   * @param refusal the fault of a signature that is not good
   */
  Merchant check(
      String code,
      String date,
      String hash,
      @Nullable String algorithm,
      String ip,
      FaultCode refusal) {
    guard.check(code, ip);
    Optional<Merchant> merchant = merchants.byCode(code);
    String key = merchant.map(Merchant::secretKey).orElse(NOBODYS_KEY);
    boolean good = Signature.matches(key, code, date, hash, algorithm);
    if (!good || merchant.isEmpty()) {
      guard.failed(code, ip);
      throw new Fault(refusal);
    }
    if (!withinWindow(date)) {
      throw new Fault(
          refusal,
          null,
          "The signed date must be the present UTC time (yyyy-mm-dd hh:mm:ss), within "
              + window.toMinutes()
              + " minutes.");
    }
    guard.succeeded(code, ip);
    return merchant.get();
  }

  private boolean withinWindow(String date) {
    try {
      Instant signed = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
      return Duration.between(signed, clock.now()).abs().compareTo(window) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
