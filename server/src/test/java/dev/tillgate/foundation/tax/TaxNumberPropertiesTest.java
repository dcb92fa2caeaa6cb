package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One wrong digit is noticed. The numbers are published ones. */
class TaxNumberPropertiesTest {
  private static final int PREFIX = 2;

  /** Numbers whose check digits notice every single wrong digit. */
  private static final List<String> STRICT =
      List.of(
          "ATU13585627",
          "AU51824753556",
          "BE0428759497",
          "CHE107787577",
          "DE136695976",
          "DK13585628",
          "EE100931558",
          "FI20774740",
          "FR40303265045",
          "HR33392005961",
          "HU12892312",
          "IT00743110157",
          "LU15027442",
          "MT11679112",
          "NO995525828",
          "PL8567346215",
          "SK2022749619");

  /** Numbers where a remainder of ten shares its digit, or where several sums are allowed. */
  private static final List<String> LOOSE =
      List.of(
          "BG175074752",
          "CZ25123891",
          "GB980780684",
          "EL094259216",
          "LT119511515",
          "LV40003521600",
          "NL002342672B42",
          "PT501964843",
          "RO18547290",
          "SI50223054",
          "TR4540536920");

  @Property
  void wrongDigit_isNoticed(
      @ForAll("strict") String number,
      @ForAll @IntRange(max = 20) int place,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    assertThat(valid(number)).isTrue();
    assertThat(valid(wrong(number, place, off))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("loose")
  void wrongDigit_isNearlyAlwaysNoticed(String number) {
    assertThat(valid(number)).isTrue();
    int digits = (int) number.chars().filter(Character::isDigit).count();
    long missed =
        Stream.iterate(0, place -> place < digits, place -> place + 1)
            .flatMap(
                place ->
                    Stream.iterate(1, i -> i < 10, i -> i + 1).map(i -> wrong(number, place, i)))
            .filter(TaxNumberPropertiesTest::valid)
            .count();
    assertThat(missed).as("of %s", 9 * digits).isLessThanOrEqualTo(9L * digits / 8);
  }

  @Provide
  static Arbitrary<String> strict() {
    return Arbitraries.of(STRICT);
  }

  static List<String> loose() {
    return LOOSE;
  }

  private static boolean valid(String number) {
    String prefix = number.substring(0, PREFIX);
    return FiscalCodes.valid(prefix.equals("EL") ? "GR" : prefix, number);
  }

  /** The number with the digit at a place, counted among its digits, made another one. */
  private static String wrong(String number, int place, int off) {
    int[] digits = number.chars().filter(Character::isDigit).toArray();
    int target = place % digits.length;
    StringBuilder changed = new StringBuilder(number);
    int seen = -1;
    for (int i = 0; i < number.length(); i++) {
      if (Character.isDigit(number.charAt(i)) && ++seen == target) {
        changed.setCharAt(i, (char) ('0' + (number.charAt(i) - '0' + off) % 10));
      }
    }
    return changed.toString();
  }
}
