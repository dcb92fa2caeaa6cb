package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.promotion.api.Promotion;
import java.util.List;
import org.springframework.stereotype.Component;

/** The promotions of each merchant that apply without being named, kept at hand. */
@Component
class LivePromotions {
  private final KeptValues<List<Promotion>> automatic;

  LivePromotions(PromotionQueries queries, Invalidations invalidations) {
    this.automatic =
        new KeptValues<>(
            "promotions", invalidations, (merchantId, code) -> queries.automatic(merchantId));
  }

  /** Enabled ones, whatever their dates. */
  List<Promotion> automatic(long merchantId) {
    return automatic.of(merchantId);
  }

  /** Tells all nodes, in the batch of the change. */
  void changed(WriteBatch batch, long merchantId) {
    automatic.changed(batch, merchantId);
  }

  /** Forgets at once on this node, after the change is written. */
  void forget(long merchantId) {
    automatic.forget(merchantId);
  }
}
