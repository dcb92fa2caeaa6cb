package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.Product;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as sales see it, kept at hand. */
@Component
public class Catalogue {
  private static final String TOPIC = "catalogue";

  private final KeptValues<Optional<Product>> products;
  private final KeptValues<Optional<PriceOptionsGroup>> groups;

  Catalogue(ProductStore products, OptionGroupStore groups, Invalidations invalidations) {
    this.products =
        new KeptValues<>(
            TOPIC,
            invalidations,
            (merchantId, code) -> products.byCode(merchantId, code).map(StoredProduct::product));
    this.groups = new KeptValues<>(TOPIC, invalidations, groups::byCode);
  }

  /** The product with this code, enabled or not. */
  public Optional<Product> product(long merchantId, String code) {
    return code.length() > 255 ? Optional.empty() : products.of(merchantId, code);
  }

  /** The option group with this code. */
  public Optional<PriceOptionsGroup> optionGroup(long merchantId, String code) {
    return groups.of(merchantId, code);
  }

  /** Tells all nodes, in the batch of the change, that the code means something else now. */
  public void changed(WriteBatch batch, long merchantId, String code) {
    products.changed(batch, merchantId, code);
  }

  /** Forgets at once on this node, after the change is written. */
  public void forget(long merchantId, String code) {
    products.forget(merchantId, code);
    groups.forget(merchantId, code);
  }
}
