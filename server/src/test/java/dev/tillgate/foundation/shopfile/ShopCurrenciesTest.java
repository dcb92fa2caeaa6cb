package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Currencies that are none, or none any more, wherever a shop file names one. */
class ShopCurrenciesTest {
  private final ShopFormat format = TestServer.bean(ShopFormat.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "defaultCurrency: EUR",
        "prices: [ { currency: EUR",
        "tariffs: [ { currency: EUR",
        "add: { EUR",
        "amounts: { EUR",
        "threshold: { EUR",
        "orders: [ { currency: EUR",
      })
  void unknownOrWithdrawn_isRefused(String place) {
    String shop =
        """
        merchant: { code: S, name: S, secretKey: k, secretWord: w, defaultCurrency: EUR }
        shippingMethods:
          - { code: P, name: P, tariffs: [ { currency: EUR, base: 1 } ] }
        priceOptionGroups:
          - { code: G, name: G, options: [ { code: x, name: x, add: { EUR: 1 } } ] }
        products:
          - { code: A, name: A, prices: [ { currency: EUR, amount: 1 } ] }
        promotions:
          - { code: F, name: F, type: global, amounts: { EUR: 1 }, threshold: { EUR: 9 } }
        customers:
          - { reference: 1, firstName: A, lastName: B, email: a@example.com, country: NL }
        orders: [ { currency: EUR, reference: 1, customer: 1, items: [ { product: A } ] } ]
        """;
    format.read("f", shop);
    for (String code : new String[] {"ABC", "BGN", "HRK"}) {
      String spoiled = shop.replace(place, place.replace("EUR", code));
      assertThatThrownBy(() -> format.read("f", spoiled))
          .isInstanceOf(InvalidShopFile.class)
          .hasMessageContaining(code + " is no currency");
    }
  }
}
