package dev.tillgate.offer.catalog.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationRuleTest {

  @ParameterizedTest
  @CsvSource({
    "email, ada@example.com, true",
    "EMAIL, ada@, false",
    "NUMERIC, -12.5, true",
    "NUMERIC, 12a, false",
    "INTEGER, 12.5, false",
    "DATE, 2026-02-28, true",
    "DATE, 2026-02-30, false",
    "URL, https://shop.example, false",
    "URL, https://shop.example.com/a, true",
    "ALPHANUMERIC, Über 9, true",
    "^[A-Z]{3}$, ABC, true",
    "^[A-Z]{3}$, abc, false",
    "/^[A-Z]{3}$/i, abc, true"
  })
  void answer_isHeldAgainstWordOrExpression(String rule, String answer, boolean accepted) {
    assertThat(ValidationRule.parse(rule).orElseThrow().accepts(answer)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"(open", "(?=look)ahead", "(a)\\1", "a{99999}"})
  void expression_thatCannotRunInLinearTime_isNoRule(String rule) {
    assertThat(ValidationRule.parse(rule)).isEmpty();
  }

  @Test
  void hostileExpression_answersAllTheSame() {
    ValidationRule rule = ValidationRule.parse("^(a+)+$").orElseThrow();
    assertThat(rule.accepts("a".repeat(4000) + "b")).isFalse();
  }
}
