package dev.tillgate.sale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.sale.payment.RetryRules.Refused;
import dev.tillgate.sale.payment.port.CardBrand;
import dev.tillgate.sale.payment.port.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of how often the card networks let a declined card be tried. */
class RetryRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private static boolean mayTry(CardBrand brand, List<Refused> before) {
    return RetryRules.refusal(brand, before, NOW).isEmpty();
  }

  private static List<Refused> declines(int number, String ago, Retry retry) {
    return Collections.nCopies(number, new Refused(NOW.minus(Duration.parse(ago)), retry));
  }

  @ParameterizedTest
  @CsvSource({
    "VISA,19,P29D,true",
    "VISA,20,P29D,false",
    "VISA,20,PT1H,false",
    "VISA,20,P30D,true",
    "VISA_ELECTRON,20,P1D,false",
    "MASTERCARD,9,PT23H,true",
    "MASTERCARD,10,PT23H,false",
    "MASTERCARD,10,PT24H,true",
    "MASTERCARD,34,P29D,true",
    "MASTERCARD,35,P29D,false",
    "MASTERCARD,35,P30D,true",
    "MAESTRO,10,PT1H,false",
    "AMEX,50,PT1H,true",
    "JCB,50,PT1H,true"
  })
  void declines_count_forAsLongAsTheNetworkSays(
      CardBrand brand, int number, String ago, boolean may) {
    assertThat(mayTry(brand, declines(number, ago, Retry.LATER))).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"VISA", "MASTERCARD", "AMEX", "UNKNOWN"})
  void neverAgain_isForEver(CardBrand brand) {
    assertThat(mayTry(brand, declines(1, "P3650D", Retry.NEVER))).isFalse();
    assertThat(mayTry(brand, declines(1, "PT1M", Retry.NEW_CARD))).isTrue();
  }

  @Test
  void refusal_saysWhatIsExceeded() {
    assertThat(RetryRules.refusal(CardBrand.MASTERCARD, declines(10, "PT1H", Retry.LATER), NOW))
        .hasValueSatisfying(text -> assertThat(text).contains("10 times in 24 hours"));
    assertThat(RetryRules.refusal(CardBrand.VISA, List.of(), NOW)).isEmpty();
  }
}
