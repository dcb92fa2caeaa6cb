package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.kernel.ResourceTable;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a merchant has set for all of its campaigns, and the standard where it has set nothing. */
@Component
public class CampaignSettings {
  private static final String STANDARD_DISPLAY = "overlay";
  private static final Set<String> DISPLAYS = Set.of(STANDARD_DISPLAY, "interstitial");
  private static final String STANDARD_LANGUAGE = "en";
  private static final Map<String, CrossSellTexts> STANDARD_TEXTS =
      ResourceTable.rows(CampaignSettings.class, "cross-sell-texts.tsv", 3).stream()
          .map(row -> new CrossSellTexts(row.get(1), row.get(2), row.get(0)))
          .collect(Collectors.toUnmodifiableMap(CrossSellTexts::language, Function.identity()));

  private final CampaignSettingsStore store;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  CampaignSettings(CampaignSettingsStore store, EventLog events, ShopClock clock, Tx tx) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  /** Overlay or interstitial. */
  public String upSellDisplay(long merchantId) {
    return store.upSellDisplay(merchantId).orElse(STANDARD_DISPLAY);
  }

  /** Faults: CAMPAIGN_DISPLAY_TYPE_INVALID. */
  public void setUpSellDisplay(long merchantId, @Nullable String display) {
    String word = display == null ? "" : display.strip().toLowerCase(Locale.ROOT);
    if (!DISPLAYS.contains(word)) {
      throw new Fault(
          FaultCode.CAMPAIGN_DISPLAY_TYPE_INVALID,
          "DisplayType",
          FaultCode.CAMPAIGN_DISPLAY_TYPE_INVALID.message());
    }
    WriteBatch batch = new WriteBatch();
    store.setUpSellDisplay(batch, merchantId, word);
    commit(batch, merchantId, "UP_SELL_DISPLAY");
  }

  /**
   * What shoppers read above recommended products: the merchant's own texts in the language, else
   * the standard ones, in English where there are none in the language. Faults:
   * CAMPAIGN_LANGUAGE_INVALID.
   */
  public CrossSellTexts texts(long merchantId, String languageCode) {
    String language = Languages.normalise(languageCode);
    if (!Languages.known(language)) {
      throw new Fault(
          FaultCode.CAMPAIGN_LANGUAGE_INVALID,
          "LanguageCode",
          FaultCode.CAMPAIGN_LANGUAGE_INVALID.message());
    }
    CrossSellTexts standard = STANDARD_TEXTS.get(language);
    return store.texts(merchantId).stream()
        .filter(texts -> texts.language().equals(language))
        .findFirst()
        .orElseGet(() -> standard == null ? english(language) : standard);
  }

  /** Sets the merchant's own texts; the same again changes nothing. */
  public void putTexts(long merchantId, List<CrossSellTexts> texts) {
    if (!store.texts(merchantId).equals(texts)) {
      WriteBatch batch = new WriteBatch();
      store.setTexts(batch, merchantId, texts);
      commit(batch, merchantId, "CROSS_SELL_TEXTS");
    }
  }

  private void commit(WriteBatch batch, long merchantId, String what) {
    events.append(
        batch,
        merchantId,
        clock.now(merchantId),
        new Event.CatalogueChanged(Event.Subject.CAMPAIGN, what, "updated"));
    tx.commit(batch, true);
  }

  private static CrossSellTexts english(String language) {
    CrossSellTexts texts = Objects.requireNonNull(STANDARD_TEXTS.get(STANDARD_LANGUAGE));
    return new CrossSellTexts(texts.title(), texts.description(), language);
  }
}
