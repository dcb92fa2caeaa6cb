package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The campaigns as sales see them, kept at hand. */
@Component
public class Campaigns {
  private static final String TOPIC = "campaign";

  private final KeptValues<Optional<CrossSellCampaign>> crossSells;
  private final KeptValues<Optional<UpSellCampaign>> upSells;

  Campaigns(CampaignStore store, Invalidations invalidations) {
    this.crossSells =
        new KeptValues<>(
            TOPIC,
            invalidations,
            (merchantId, code) ->
                store.byCode(merchantId, CampaignKind.CROSS_SELL, code, CrossSellCampaign.class));
    this.upSells =
        new KeptValues<>(
            TOPIC,
            invalidations,
            (merchantId, code) ->
                store.byCode(merchantId, CampaignKind.UP_SELL, code, UpSellCampaign.class));
  }

  /** The cross-sell campaign that a client means by this code, live or not. */
  public Optional<CrossSellCampaign> crossSell(long merchantId, String code) {
    return CampaignCodes.read(code).flatMap(plain -> crossSells.of(merchantId, plain));
  }

  /** The up-sell campaign that a client means by this code, live or not. */
  public Optional<UpSellCampaign> upSell(long merchantId, String code) {
    return CampaignCodes.read(code).flatMap(plain -> upSells.of(merchantId, plain));
  }

  /** Tells all nodes, in the batch of the change, that the code means something else now. */
  void changed(WriteBatch batch, long merchantId, String code) {
    crossSells.changed(batch, merchantId, code);
  }

  /** Forgets at once on this node, after the change is written. */
  void forget(long merchantId, String code) {
    crossSells.forget(merchantId, code);
    upSells.forget(merchantId, code);
  }
}
