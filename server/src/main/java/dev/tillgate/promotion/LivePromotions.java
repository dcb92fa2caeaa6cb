package dev.tillgate.promotion;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.persistence.Invalidations;
import dev.tillgate.persistence.WriteBatch;
import dev.tillgate.promotion.api.Promotion;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The promotions of each merchant that apply without being named, kept at hand. */
@Component
class LivePromotions {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final String NOTICE = "promotions:";

  private final LoadingCache<Long, List<Promotion>> automatic;

  LivePromotions(PromotionQueries queries, Invalidations invalidations) {
    this.automatic =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FORGET_AFTER)
            .build(queries::automatic);
    invalidations.onNotice(this::forget);
  }

  /** Enabled ones, whatever their dates. */
  List<Promotion> automatic(long merchantId) {
    return automatic.get(merchantId);
  }

  /** Tells all nodes, in the batch of the change. */
  void changed(WriteBatch batch, long merchantId) {
    Invalidations.announce(batch, NOTICE + merchantId);
  }

  /** Forgets at once on this node, after the change is written. */
  void forget(long merchantId) {
    automatic.invalidate(merchantId);
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      forget(Long.parseLong(notice.substring(NOTICE.length())));
    }
  }
}
