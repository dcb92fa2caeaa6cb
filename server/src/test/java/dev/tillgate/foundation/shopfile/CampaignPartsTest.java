package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignPartsTest {
  private static final String SHOP =
      """
      merchant: { code: S, name: S, secretKey: k, secretWord: w }
      products:
        - { code: A, name: A, prices: [ { currency: EUR, amount: 1 } ] }
        - { code: B, name: B, prices: [ { currency: EUR, amount: 2 } ] }
      crossSells:
        - code: beside-A
          name: Beside
          masters: [A]
          recommends: [ { product: B, percent: 12.5, autoAdded: true } ]
          display: finish
          starts: 2026-01-01
      crossSellTexts:
        - { language: pt-BR, title: T, description: D }
      upSells:
        - code: 5d4c2b6e-8a1f-4f0e-9c3d-2b7a6e5f4d3c
          name: Instead
          primary: { product: A, quantity: 2 }
          recommended: { product: B, options: { G: [x, y] } }
          amounts: { EUR: 1.50 }
          ends: 2026-12-31
      """;

  private final ShopFormat format = TestServer.bean(ShopFormat.class);

  @Test
  void campaigns_areWrittenAndReadBackEqual() {
    ShopFile shop = format.read("f", SHOP);
    assertThat(format.read("f", format.write(shop))).isEqualTo(shop);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "masters: [A]            | masters: [C]        | names the unknown product C",
        "code: beside-A          | code: b%20          | the code of a campaign has",
        "code: 5d4c2b6e          | code: 5D4C2B6E      | is a UUID in lower case",
        "amounts: { EUR: 1.50 }  | percent: 5          | ",
        "amounts: { EUR: 1.50 }  | manualRenewals: true| not both",
        "language: pt-BR         | language: xx        | xx is not a language code"
      })
  void spoiledCampaign_isRefused(String good, String bad, @Nullable String message) {
    String spoiled = SHOP.replace(good, bad);
    assertThat(spoiled).isNotEqualTo(SHOP);
    if (message == null) {
      assertThat(format.read("f", spoiled)).isNotNull();
    } else {
      assertThatThrownBy(() -> format.read("f", spoiled))
          .isInstanceOf(InvalidShopFile.class)
          .hasMessageContaining(message);
    }
  }
}
