package dev.tillgate.sale.customer;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Customers in shop files. */
@Component
public class CustomerSection extends ShopSection<CustomerPart> {
  private final Customers customers;

  CustomerSection(Customers customers) {
    super("customers", "customer", CustomerPart.class, CustomerPart::reference);
    this.customers = customers;
  }

  @Override
  protected void check(ShopFile shop) {
    ShopFile.unique(shop.of(this), CustomerPart::externalReference, "external customer reference");
  }

  @Override
  public void rehearse(ShopFile shop, Optional<Merchant> known) {
    known.ifPresent(merchant -> shop.of(this).forEach(part -> checkReference(merchant.id(), part)));
  }

  @Override
  public Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return shop.of(this)
        .map(
            part ->
                () ->
                    customers.put(
                        moment,
                        part.reference(),
                        part.externalReference(),
                        part.billing().toBuyer()));
  }

  private void checkReference(long merchantId, CustomerPart part) {
    String external = part.externalReference();
    if (external != null) {
      Optional<Customer> owner = customers.byExternalReference(merchantId, external);
      ShopFile.require(
          owner.isEmpty() || owner.get().reference() == part.reference(),
          "the external customer reference " + external + " is taken already");
    }
  }
}
