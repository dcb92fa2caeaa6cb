package dev.tillgate.foundation.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCategoriesTest {
  @Test
  void everyCategory_hasAUuidANameAndADescription() {
    assertThat(TaxCategories.all())
        .hasSize(12)
        .allSatisfy(
            category -> {
              assertThat(UUID.fromString(category.uuid())).hasToString(category.uuid());
              assertThat(category.name()).isNotBlank();
              assertThat(category.description()).endsWith(".");
            })
        .extracting(TaxCategory::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void category_isFoundInAnyCase() {
    assertThat(TaxCategories.find(" 976941C4-173E-415A-8D0D-CAC79CA0933E "))
        .map(TaxCategory::treatment)
        .contains(TaxTreatment.REDUCED);
  }

  @Test
  void unknownUuid_isNotAcceptable() {
    assertThat(TaxCategories.acceptable("00000000-0000-0000-0000-000000000000")).isFalse();
    assertThat(TaxCategories.acceptable("software")).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void productWithoutCategory_getsTheOneOfTheBusinessModel(String none) {
    assertThat(TaxCategories.acceptable(none)).isTrue();
    assertThat(TaxCategories.of(none, BusinessModel.MERCHANT_OF_RECORD).name())
        .isEqualTo("Electronically-delivered software");
    assertThat(TaxCategories.of(none, BusinessModel.PAYMENT_PROVIDER).name())
        .isEqualTo("Generic Taxable Product");
  }
}
