package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodesTest {
  @ParameterizedTest
  @CsvSource({
    "AT, ATU13585627",
    "AT, u 1358-5627",
    "BE, BE0428759497",
    "BG, 175074752",
    "CY, CY10259033P",
    "CZ, CZ25123891",
    "DE, DE136695976",
    "DK, DK13585628",
    "EE, EE100931558",
    "ES, ESA13585625",
    "ES, 54362315K",
    "FI, FI20774740",
    "FR, FR40303265045",
    "FR, 40 303 265 045",
    "gb, GB980780684",
    "GB, GBGD001",
    "GR, EL094259216",
    "GR, GR094259216",
    "GR, 094259216",
    "HR, HR33392005961",
    "HU, HU12892312",
    "IE, IE6433435F",
    "IE, IE6433435OA",
    "IE, IE8D79739I",
    "IT, IT00743110157",
    "LT, LT119511515",
    "LT, LT100001919017",
    "LU, LU15027442",
    "LV, LV40003521600",
    "MT, MT11679112",
    "NL, NL004495445B01",
    "PL, PL8567346215",
    "PT, PT501964843",
    "RO, RO18547290",
    "SE, SE556188840401",
    "SI, SI50223054",
    "SK, SK2022749619",
    "BR, 529.982.247-25",
    "BR, 52998224725",
    "BR, 11.222.333/0001-81",
    "BR, 11222333000181",
    "BR, 12.ABC.345/01DE-35",
    "BR, 12abc34501de35",
    "IN, 27AAPFU0939F1ZV",
    "AU, 51 824 753 556",
    "CH, CHE-107.787.577 IVA",
    "CH, CHE107787577",
    "NO, NO 995 525 828 MVA",
    "NO, 995525828",
    "TR, 4540536920",
    "TR, 17291716060",
    "DK, DK25052943",
    "IE, IE3206488LH",
    "NL, NL000099998B57",
    "NL, NL002342672B42",
    "CZ, CZ27082440",
    "FR, FR01823580113",
    "US, anything",
  })
  void aWellFormedNumberIsValid(String country, String code) {
    assertThat(FiscalCodes.valid(country, code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AT, 13585627",
    "DE, RO136695976",
    "DE, 13669597",
    "FR, FRIO303265045",
    "GB, 12345678",
    "IT, 00743110158",
    "NL, 004495445A01",
    "SE, SE556188840501",
    "BR, 52998224726",
    "BR, 11111111111",
    "BR, 11222333000182",
    "BR, 12ABC34501DE36",
    "IN, 27AAPFU0939F1YV",
    "AU, ' '",
    "AU, 51 824 753 557",
    "BE, BE0428759498",
    "CH, CHE-107.787.576",
    "DE, DE136695977",
    "DK, DK00000000",
    "GB, GB802311781",
    "GB, GBGD501",
    "IN, 27AAPFU0939F1ZW",
    "NL, NL000099998B58",
    "NO, 995525829",
    "TR, 4540536921",
    "TR, 17291716061",
    "RO, ''",
  })
  void aMalformedNumberIsNot(String country, String code) {
    assertThat(FiscalCodes.valid(country, code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EX-1", "1b80eecc349v", "85-8012345678C-9", "12 345"})
  void exemptionId_isLettersDigitsAndSigns(String id) {
    assertThat(FiscalCodes.exemption(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "exempt", "<1>", "12345678901234567890123456789012345678901"})
  void exemptionId_isNoSentence(String id) {
    assertThat(FiscalCodes.exemption(id)).isFalse();
  }

  @Test
  void elsewhereFortyCharactersAreTheLimit() {
    assertThat(FiscalCodes.valid("US", "x".repeat(40))).isTrue();
    assertThat(FiscalCodes.valid("US", "x".repeat(41))).isFalse();
  }
}
