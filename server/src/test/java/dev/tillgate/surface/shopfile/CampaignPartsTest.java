package dev.tillgate.surface.shopfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOption;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOptions;
import java.util.List;
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

  @Test
  void campaigns_areWrittenAndReadBackEqual() {
    ShopFile shop = StrictYaml.read("f", SHOP, ShopFile.class);
    assertThat(StrictYaml.read("f", StrictYaml.write(shop), ShopFile.class)).isEqualTo(shop);
    assertThat(shop.crossSells().getFirst().toApi().products().getFirst().discount())
        .isEqualTo("12.5");
    assertThat(shop.crossSellTexts().getFirst().toApi().language()).isEqualTo("pt-br");
    assertThat(shop.upSells().getFirst().toApi().recommendedProduct())
        .isEqualTo(
            new UpSellProduct(
                "B",
                0,
                List.of(
                    new UpSellOptions(
                        "G", List.of(new UpSellOption("x", null), new UpSellOption("y", null))))));
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
      assertThat(StrictYaml.read("f", spoiled, ShopFile.class).upSells()).hasSize(1);
    } else {
      assertThatThrownBy(() -> StrictYaml.read("f", spoiled, ShopFile.class))
          .isInstanceOf(InvalidShopFile.class)
          .hasMessageContaining(message);
    }
  }
}
