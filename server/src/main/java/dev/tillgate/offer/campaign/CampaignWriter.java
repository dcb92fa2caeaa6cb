package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes campaigns with their events, and tells all nodes. */
@Component
public class CampaignWriter {
  private final CampaignStore store;
  private final Campaigns campaigns;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  CampaignWriter(
      CampaignStore store, Campaigns campaigns, EventLog events, ShopClock clock, Tx tx) {
    this.store = store;
    this.campaigns = campaigns;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  /**
   * Adds the campaign.
   *
   * @param answer what the caller will be told
   */
  public void add(long merchantId, CampaignRow campaign, Object answer) {
    WriteBatch batch = new WriteBatch();
    store.insert(batch, merchantId, campaign, clock.now(merchantId));
    commit(batch, merchantId, campaign.code(), "added", answer);
  }

  /** Replaces the campaign that has this code. Faults: CAMPAIGN_NOT_FOUND. */
  public void replace(long merchantId, CampaignRow campaign, Object answer) {
    WriteBatch batch = new WriteBatch();
    store.update(batch, merchantId, campaign, clock.now(merchantId));
    commit(batch, merchantId, campaign.code(), "updated", answer);
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  public void delete(long merchantId, CampaignKind kind, String code) {
    WriteBatch batch = new WriteBatch();
    store.delete(batch, merchantId, kind, code);
    commit(batch, merchantId, code, "deleted", true);
  }

  private void commit(
      WriteBatch batch, long merchantId, String code, String change, Object answer) {
    Instant now = clock.now(merchantId);
    events.append(
        batch, merchantId, now, new Event.CatalogueChanged(Event.Subject.CAMPAIGN, code, change));
    campaigns.changed(batch, merchantId, code);
    try {
      tx.commit(batch, answer);
    } catch (LostRace e) {
      throw new Fault(FaultCode.CAMPAIGN_NOT_FOUND);
    }
    campaigns.forget(merchantId, code);
  }
}
