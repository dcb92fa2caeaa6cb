package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.documents.DocumentKind;
import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns of both kinds. */
@Component
public class Campaigns {
  /** The order in which searches answer. */
  public static final String LAST_CHANGED_FIRST = "updated_at DESC, code";

  private static final StoredForm<CrossSellCampaign> CROSS_SELL =
      StoredForm.of("cross-sell", CrossSellCampaign.class);
  private static final StoredForm<UpSellCampaign> UP_SELL =
      StoredForm.of("up-sell", UpSellCampaign.class);

  private enum CampaignKind {
    CROSS_SELL,
    UP_SELL
  }

  private final Documents<CrossSellCampaign> crossSells;
  private final Documents<UpSellCampaign> upSells;

  Campaigns(JdbcClient jdbc, EventLog events, Invalidations invalidations) {
    DocumentKind<CrossSellCampaign> crossSell =
        kind(CampaignKind.CROSS_SELL, CROSS_SELL, CrossSellCampaign::campaignCode)
            .column("name", CrossSellCampaign::name)
            .column("enabled", campaign -> campaign.campaignStatus() == CampaignStatus.ACTIVE)
            .column("starts_on", CrossSellCampaign::startDate)
            .column("ends_on", CrossSellCampaign::endDate);
    DocumentKind<UpSellCampaign> upSell =
        kind(CampaignKind.UP_SELL, UP_SELL, UpSellCampaign::code)
            .column("name", UpSellCampaign::name)
            .column("enabled", UpSellCampaign::enabled)
            .column("starts_on", UpSellCampaign::startDate)
            .column("ends_on", UpSellCampaign::endDate);
    this.crossSells = new Documents<>(crossSell, jdbc, events, invalidations);
    this.upSells = new Documents<>(upSell, jdbc, events, invalidations);
  }

  private static <C> DocumentKind<C> kind(
      CampaignKind kind, StoredForm<C> form, Function<C, @Nullable String> code) {
    Function<C, String> own = campaign -> Objects.requireNonNull(code.apply(campaign));
    return DocumentKind.of(
            "campaign",
            form,
            own,
            (campaign, change) ->
                new Event.CatalogueChanged(Event.Subject.CAMPAIGN, own.apply(campaign), change))
        .part("kind", kind)
        .faults(CampaignFault.CAMPAIGN_NOT_FOUND);
  }

  /** The cross-sell campaigns, for changes and searches. */
  public Documents<CrossSellCampaign> crossSells() {
    return crossSells;
  }

  /** The up-sell campaigns, for changes and searches. */
  public Documents<UpSellCampaign> upSells() {
    return upSells;
  }

  /** The cross-sell campaign that a client means by this code, live or not; kept at hand. */
  public Optional<CrossSellCampaign> crossSell(long merchantId, String code) {
    return crossSells.known(merchantId, CampaignCodes.read(code));
  }

  /** The up-sell campaign that a client means by this code, live or not; kept at hand. */
  public Optional<UpSellCampaign> upSell(long merchantId, String code) {
    return upSells.known(merchantId, CampaignCodes.read(code));
  }
}
