package dev.tillgate.offer.campaign.upsell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOption;
import dev.tillgate.offer.campaign.api.UpSellProduct.UpSellOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpSellPartTest {
  @Test
  void entryOfAShopFile_namesItsOptions() {
    UpSellPart part =
        new UpSellPart(
            "5d4c2b6e-8a1f-4f0e-9c3d-2b7a6e5f4d3c",
            "Instead",
            new UpSellPart.UpSellProductPart("A", 2, Map.of()),
            new UpSellPart.UpSellProductPart("B", 0, Map.of("G", List.of("x", "y"))),
            null,
            Map.of("EUR", new BigDecimal("1.50")),
            false,
            true,
            null,
            null);
    List<UpSellOption> options = List.of(new UpSellOption("x", null), new UpSellOption("y", null));
    assertThat(part.toApi().recommendedProduct())
        .isEqualTo(new UpSellProduct("B", 0, List.of(new UpSellOptions("G", options))));
  }
}
