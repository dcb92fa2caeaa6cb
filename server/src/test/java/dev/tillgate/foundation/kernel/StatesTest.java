package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {
  @Test
  void exactlySixCountriesNeedAState() {
    assertThat(Arrays.stream(Locale.getISOCountries()).filter(States::required))
        .containsExactlyInAnyOrder("US", "CA", "BR", "TR", "IN", "RO");
    assertThat(States.required("us")).isTrue();
  }

  @Test
  void theTableIsComplete() {
    Map<String, Long> codes =
        ResourceTable.rows(States.class, "states.tsv", 3).stream()
            .map(row -> row.subList(0, 2))
            .distinct()
            .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
    assertThat(codes)
        .isEqualTo(Map.of("US", 57L, "CA", 13L, "BR", 27L, "TR", 81L, "IN", 36L, "RO", 42L));
  }

  @Test
  void everyRowFindsItsOwnState() {
    assertThat(ResourceTable.rows(States.class, "states.tsv", 3))
        .allSatisfy(
            row -> {
              assertThat(States.find(row.get(0), row.get(1)).orElseThrow().code())
                  .isEqualTo(row.get(1));
              assertThat(States.find(row.get(0), row.get(2)).orElseThrow().code())
                  .isEqualTo(row.get(1));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "BR, são paulo, SP",
    "BR, Sao Paulo, SP",
    "BR, SP, SP",
    "us, california, CA",
    "US, ca, CA",
    "US, D.C., DC",
    "US, 'Washington, D.C.', DC",
    "CA, Quebec, QC",
    "CA, Newfoundland & Labrador, NL",
    "TR, ISTANBUL, 34",
    "TR, İSTANBUL, 34",
    "TR, ığdır, 76",
    "TR, Igdir, 76",
    "IN, Orissa, OD",
    "IN, TG, TS",
    "RO, Bistrita Nasaud, BN",
    "RO, BUCUREŞTI, B",
    "RO, ' cluj ', CJ",
  })
  void aStateIsFoundByNameOrCode(String country, String text, String code) {
    assertThat(States.find(country, text).map(State::code)).hasValue(code);
  }

  @Test
  void anUnknownStateIsNotFound() {
    assertThat(States.find("US", "Ontario")).isEmpty();
    assertThat(States.find("US", "")).isEmpty();
    assertThat(States.find("FR", "Corse")).isEmpty();
  }

  @Test
  void theFoundStateBearsItsFullName() {
    assertThat(States.find("TR", "canakkale")).hasValue(new State("TR", "17", "Çanakkale"));
  }
}
