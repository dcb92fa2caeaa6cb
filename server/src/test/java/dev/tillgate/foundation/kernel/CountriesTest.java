package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {
  @Test
  void anAssignedCodeIsKnownInAnyCase() {
    assertThat(Countries.known("RO")).isTrue();
    assertThat(Countries.known(" us ")).isTrue();
  }

  @Test
  void otherTextsAreNotKnown() {
    assertThat(Countries.known("UK")).isFalse();
    assertThat(Countries.known("USA")).isFalse();
    assertThat(Countries.known("")).isFalse();
  }

  @Test
  void aKnownCodeHasAnEnglishName() {
    assertThat(Countries.englishName("us")).hasValue("United States");
    assertThat(Countries.englishName("RO")).hasValue("Romania");
    assertThat(Countries.englishName("ZZ")).isEmpty();
  }

  @Test
  void aCodeIsNormalisedToUpperCase() {
    assertThat(Countries.normalise(" ie ")).isEqualTo("IE");
  }
}
