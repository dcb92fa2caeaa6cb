package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.offer.campaign.api.UpSellCampaign;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How an up-sell campaign stands; the words of the wire are spelt like this. */
enum UpSellStatus {
  ENABLED("Enabled"),
  DISABLED("Disabled"),
  /** Enabled, but its last day is over. */
  EXPIRED("Expired");

  private final String word;

  UpSellStatus(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The status that a word means, in any case. */
  static Optional<UpSellStatus> read(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word.equalsIgnoreCase(word.strip()))
        .findFirst();
  }

  static UpSellStatus of(UpSellCampaign campaign, LocalDate today) {
    if (!Boolean.TRUE.equals(campaign.enabled())) {
      return DISABLED;
    }
    return UpSellRules.period(campaign).isOver(today) ? EXPIRED : ENABLED;
  }
}
