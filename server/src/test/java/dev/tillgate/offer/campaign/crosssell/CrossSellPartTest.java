package dev.tillgate.offer.campaign.crosssell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossSellPartTest {
  @Test
  void entryOfAShopFile_isACampaign() {
    CrossSellPart.RecommendedPart recommended =
        new CrossSellPart.RecommendedPart("B", new BigDecimal("12.5"), true);
    CrossSellCampaign campaign =
        new CrossSellPart(
                "beside-A",
                "Beside",
                List.of("A"),
                List.of(recommended),
                CrossSellPart.Display.FINISH,
                false,
                true,
                null,
                null)
            .toApi();
    assertThat(campaign.displayType()).isEqualTo("finish");
    assertThat(campaign.products().getFirst().discount()).isEqualTo("12.5");
  }
}
