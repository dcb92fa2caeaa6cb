package dev.tillgate.catalog;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.catalog.api.PriceOptionsGroup;
import dev.tillgate.catalog.api.Product;
import dev.tillgate.persistence.Invalidations;
import dev.tillgate.persistence.WriteBatch;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as sales see it, kept at hand. */
@Component
public class Catalogue {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final String NOTICE = "catalogue:";

  private record Key(long merchantId, String code) {}

  private final LoadingCache<Key, Optional<Product>> products;
  private final LoadingCache<Key, Optional<PriceOptionsGroup>> groups;

  Catalogue(ProductStore products, OptionGroupStore groups, Invalidations invalidations) {
    this.products =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGET_AFTER)
            .build(
                key -> products.byCode(key.merchantId(), key.code()).map(StoredProduct::product));
    this.groups =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGET_AFTER)
            .build(key -> groups.byCode(key.merchantId(), key.code()));
    invalidations.onNotice(this::forget);
  }

  /** The product with this code, enabled or not. */
  public Optional<Product> product(long merchantId, String code) {
    return code.length() > 255 ? Optional.empty() : products.get(new Key(merchantId, code));
  }

  /** The option group with this code. */
  public Optional<PriceOptionsGroup> optionGroup(long merchantId, String code) {
    return groups.get(new Key(merchantId, code));
  }

  /** Tells all nodes, in the batch of the change, that the code means something else now. */
  void changed(WriteBatch batch, long merchantId, String code) {
    Invalidations.announce(batch, NOTICE + merchantId + ":" + code);
  }

  /** Forgets at once on this node, after the change is written. */
  void forget(long merchantId, String code) {
    Key key = new Key(merchantId, code);
    products.invalidate(key);
    groups.invalidate(key);
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      String[] parts = notice.split(":", 3);
      forget(Long.parseLong(parts[1]), parts[2]);
    }
  }
}
