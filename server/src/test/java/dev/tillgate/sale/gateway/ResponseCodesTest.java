package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.sale.payment.port.Retry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseCodesTest {

  @ParameterizedTest
  @CsvSource({
    "04,,NEVER",
    "14,,NEVER",
    "43,,NEVER",
    "R1,,NEVER",
    "43,02,NEVER",
    "54,,NEW_CARD",
    "N7,02,NEW_CARD",
    "05,,LATER",
    "51,,LATER",
    "91,02,LATER",
    "05,03,NEVER",
    "51,21,NEVER",
    "05,01,NEW_CARD",
    "ZZ,,LATER",
    "ZZ,99,LATER"
  })
  void codeAndAdvice_sayWhetherTheCardMayBeTriedAgain(String code, String advice, Retry retry) {
    assertThat(ResponseCodes.decline(code, advice).retry()).isEqualTo(retry);
  }
}
