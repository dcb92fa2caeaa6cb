package dev.tillgate.sale.customer;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers in shop files. */
@Component
public class CustomerSection extends ShopSection<CustomerPart> {
  private final Customers customers;

  CustomerSection(Customers customers) {
    super("customers", "customer", CustomerPart.class, CustomerPart::reference);
    this.customers = customers;
    unique("external customer reference", CustomerPart::externalReference);
    puts(this::put);
  }

  private Write<?> put(Moment moment, CustomerPart part) {
    checkReference(moment.merchantId(), part);
    return customers.put(
        moment, part.reference(), part.externalReference(), part.billing().toBuyer());
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
