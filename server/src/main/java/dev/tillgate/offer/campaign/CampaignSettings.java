package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.foundation.kernel.ResourceTable;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merchant has set for all of its campaigns, and the standard where it has set nothing. */
@Component
public class CampaignSettings {
  private static final String STANDARD_DISPLAY = "overlay";
  private static final Set<String> DISPLAYS = Set.of(STANDARD_DISPLAY, "interstitial");
  private static final StoredForm<CrossSellTexts> TEXTS =
      StoredForm.of("cross-sell-texts", CrossSellTexts.class);
  private static final String STANDARD_LANGUAGE = "en";
  private static final Map<String, CrossSellTexts> STANDARD_TEXTS =
      ResourceTable.rows(CampaignSettings.class, "cross-sell-texts.tsv", 3).stream()
          .map(row -> new CrossSellTexts(row.get(1), row.get(2), row.get(0)))
          .collect(Collectors.toUnmodifiableMap(CrossSellTexts::language, Function.identity()));

  /**
   * A merchant's own settings.
   *
   * @param display null for the standard
   * @param version how often they have been changed
   */
  private record Own(@Nullable String display, List<CrossSellTexts> texts, int version) {
    private static final Own NONE = new Own(null, List.of(), 0);
  }

  private final JdbcClient jdbc;
  private final EventLog events;

  CampaignSettings(JdbcClient jdbc, EventLog events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Overlay or interstitial. */
  public String upSellDisplay(long merchantId) {
    return Objects.requireNonNullElse(own(merchantId).display(), STANDARD_DISPLAY);
  }

  /** Faults: CAMPAIGN_DISPLAY_TYPE_INVALID. */
  public Write<Boolean> setUpSellDisplay(Moment moment, @Nullable String display) {
    String word = Texts.stripped(display).toLowerCase(Locale.ROOT);
    if (!DISPLAYS.contains(word)) {
      throw Fault.at("DisplayType", CampaignFault.CAMPAIGN_DISPLAY_TYPE_INVALID);
    }
    Own before = own(moment.merchantId());
    Own after = new Own(word, before.texts(), before.version());
    return changed(moment, before, after, "UP_SELL_DISPLAY");
  }

  /**
   * What shoppers read above recommended products: the merchant's own texts in the language, else
   * the standard ones, in English where there are none in the language. Faults:
   * CAMPAIGN_LANGUAGE_INVALID.
   */
  public CrossSellTexts texts(long merchantId, String languageCode) {
    String language = Languages.normalise(languageCode);
    if (!Languages.known(language)) {
      throw Fault.at("LanguageCode", CampaignFault.CAMPAIGN_LANGUAGE_INVALID);
    }
    CrossSellTexts standard = STANDARD_TEXTS.get(language);
    return own(merchantId).texts().stream()
        .filter(texts -> texts.language().equals(language))
        .findFirst()
        .orElseGet(() -> standard == null ? english(language) : standard);
  }

  /** Sets the merchant's own texts; the same again changes nothing. */
  Write<Boolean> putTexts(Moment moment, List<CrossSellTexts> texts) {
    Own before = own(moment.merchantId());
    Own after = new Own(before.display(), List.copyOf(texts), before.version());
    return changed(moment, before, after, "CROSS_SELL_TEXTS");
  }

  private Own own(long merchantId) {
    return jdbc.sql(
            """
            SELECT up_sell_display, coalesce(cross_sell_texts, '[]') AS texts, version
              FROM campaign_settings
             WHERE merchant_id = ?""")
        .param(merchantId)
        .query(
            (row, _) ->
                new Own(
                    row.getString("up_sell_display"),
                    TEXTS.readAll(row.getString("texts")),
                    row.getInt("version")))
        .optional()
        .orElse(Own.NONE);
  }

  /** The change counts on the settings that it was made on, or on there being none. */
  private Write<Boolean> changed(Moment moment, Own before, Own after, String what) {
    WriteBatch batch = moment.batch();
    if (!after.equals(before)) {
      int version = before.version() + 1;
      batch.mustChange(
          """
          INSERT INTO campaign_settings AS own
            (merchant_id, up_sell_display, cross_sell_texts, version)
          VALUES (?, ?, ?::jsonb, ?)
          ON CONFLICT (merchant_id) DO UPDATE
            SET up_sell_display = excluded.up_sell_display,
                cross_sell_texts = excluded.cross_sell_texts,
                version = excluded.version
            WHERE own.version = excluded.version - 1""",
          batch.merchantId(),
          after.display(),
          TEXTS.writeAll(after.texts()),
          version);
      events.append(
          batch, version, new Event.CatalogueChanged(Event.Subject.CAMPAIGN, what, "updated"));
    }
    return Write.of(batch, true);
  }

  private static CrossSellTexts english(String language) {
    CrossSellTexts texts = Objects.requireNonNull(STANDARD_TEXTS.get(STANDARD_LANGUAGE));
    return new CrossSellTexts(texts.title(), texts.description(), language);
  }
}
