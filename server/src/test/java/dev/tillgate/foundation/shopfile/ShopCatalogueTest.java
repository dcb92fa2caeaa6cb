package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue of the test shop {@code shops/frozen.yaml}, as the API shows it. */
class ShopCatalogueTest {
  private final ShopFormat format = TestServer.bean(ShopFormat.class);

  private final ApiClient client = TestServer.frozenShop();

  @Test
  void productsOfAFile_referToItsGroupsFieldsAndProducts() {
    JsonNode kit = client.rpc("getProductByCode", "KIT");
    assertThat(Answers.text(kit, "/ProductGroupCode")).isEqualTo("4B69747300");
    assertThat(Answers.text(kit, "/BundleProducts/0/ProductCode")).isEqualTo("ENGRAVED");
    JsonNode engraved = client.rpc("getProductByCode", "ENGRAVED");
    assertThat(Answers.text(engraved, "/GroupName")).isEqualTo("Named by a product only");
    assertThat(Answers.text(engraved, "/AdditionalFields/0/Label")).isEqualTo("Engraving");
    assertThat(Answers.amount(engraved, "/TangibleDetails/UnitDetails/0/Amount"))
        .isEqualByComparingTo("0.25");
    assertThat(Answers.text(engraved, "/SubscriptionInformation/ContractPeriod/Action"))
        .isEqualTo("CANCEL");
  }

  @Test
  void wholeFile_isWrittenAndReadBackEqual() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/shops/frozen.yaml"));
    ShopFile shop = format.read("frozen.yaml", text);
    assertThat(format.read("written", format.write(shop))).isEqualTo(shop);
  }
}
