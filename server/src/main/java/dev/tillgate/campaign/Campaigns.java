package dev.tillgate.campaign;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.campaign.api.CrossSellCampaign;
import dev.tillgate.campaign.api.UpSellCampaign;
import dev.tillgate.persistence.Invalidations;
import dev.tillgate.persistence.WriteBatch;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The campaigns as sales see them, kept at hand. */
@Component
public class Campaigns {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final String NOTICE = "campaign:";

  private record Key(long merchantId, String code) {}

  private final LoadingCache<Key, Optional<CrossSellCampaign>> crossSells;
  private final LoadingCache<Key, Optional<UpSellCampaign>> upSells;

  Campaigns(CampaignStore store, Invalidations invalidations) {
    this.crossSells = cache(store, CampaignKind.CROSS_SELL, CrossSellCampaign.class);
    this.upSells = cache(store, CampaignKind.UP_SELL, UpSellCampaign.class);
    invalidations.onNotice(this::forget);
  }

  /** The cross-sell campaign that a client means by this code, live or not. */
  public Optional<CrossSellCampaign> crossSell(long merchantId, String code) {
    return CampaignCodes.read(code).flatMap(plain -> crossSells.get(new Key(merchantId, plain)));
  }

  /** The up-sell campaign that a client means by this code, live or not. */
  public Optional<UpSellCampaign> upSell(long merchantId, String code) {
    return CampaignCodes.read(code).flatMap(plain -> upSells.get(new Key(merchantId, plain)));
  }

  /** Tells all nodes, in the batch of the change, that the code means something else now. */
  void changed(WriteBatch batch, long merchantId, String code) {
    Invalidations.announce(batch, NOTICE + merchantId + ":" + code);
  }

  /** Forgets at once on this node, after the change is written. */
  void forget(long merchantId, String code) {
    Key key = new Key(merchantId, code);
    crossSells.invalidate(key);
    upSells.invalidate(key);
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      String[] parts = notice.split(":", 3);
      forget(Long.parseLong(parts[1]), parts[2]);
    }
  }

  private static <T extends Record> LoadingCache<Key, Optional<T>> cache(
      CampaignStore store, CampaignKind kind, Class<T> type) {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterWrite(FORGET_AFTER)
        .build(key -> store.byCode(key.merchantId(), kind, key.code(), type));
  }
}
