package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static String redacted(String text) {
    return Redaction.of(text, Map.of("key", "sk_test_abcdef", "code", "123"));
  }

  @Test
  void secretsOfTheCall_giveTheirPlaceBack() {
    assertThat(redacted("No such key: sk_test_abcdef")).isEqualTo("No such key: {{key}}");
    assertThat(redacted("the amount is 123")).isEqualTo("the amount is 123");
  }

  @Test
  void cardNumbers_areCutShort_andOtherNumbersStay() {
    assertThat(redacted("{\"number\":\"4111111111111111\"}"))
        .isEqualTo("{\"number\":\"4111…1111\"}");
    assertThat(redacted("at 1234567890123456 and 41111111111111119999"))
        .isEqualTo("at 1234567890123456 and 41111111111111119999");
  }

  @Test
  void clientSecrets_areLeftOut() {
    assertThat(redacted("{\"client_secret\": \"pi_1_secret_2\", \"id\": \"pi_1\"}"))
        .isEqualTo("{\"client_secret\": \"…\", \"id\": \"pi_1\"}");
  }
}
