package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One wrong digit is noticed. The numbers are published ones. */
class TaxNumberPropertiesTest {
  private static final int PREFIX = 2;

  /** Numbers whose check digits notice every single wrong digit. */
  static final List<String> STRICT =
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
  static final List<String> LOOSE =
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

  @ParameterizedTest
  @FieldSource("STRICT")
  void wrongDigit_isNoticed(String number) {
    assertThat(valid(number)).isTrue();
    assertThat(wrong(number)).noneMatch(TaxNumberPropertiesTest::valid);
  }

  @ParameterizedTest
  @FieldSource("LOOSE")
  void wrongDigit_isNearlyAlwaysNoticed(String number) {
    assertThat(valid(number)).isTrue();
    List<String> wrong = wrong(number);
    assertThat(wrong)
        .filteredOn(TaxNumberPropertiesTest::valid)
        .hasSizeLessThanOrEqualTo(wrong.size() / 8);
  }

  private static boolean valid(String number) {
    String prefix = number.substring(0, PREFIX);
    return FiscalCodes.valid(prefix.equals("EL") ? "GR" : prefix, number);
  }

  /** The number with each of its digits made each other one. */
  private static List<String> wrong(String number) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (Character.isDigit(number.charAt(i)) && number.charAt(i) != digit) {
          wrong.add(number.substring(0, i) + digit + number.substring(i + 1));
        }
      }
    }
    return wrong;
  }
}
