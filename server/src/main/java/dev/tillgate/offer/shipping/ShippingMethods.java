package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.documents.DocumentKind;
import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.Write;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shipping methods of shops, kept at hand. */
@Component
public class ShippingMethods {
  private static final DocumentKind<ShippingMethod> KIND =
      DocumentKind.of(
          "shipping_method",
          StoredForm.of("shipping-method", ShippingMethod.class),
          ShippingMethod::code,
          (method, change) ->
              new Event.CatalogueChanged(Event.Subject.SHIPPING_METHOD, method.code(), change));

  private final Documents<ShippingMethod> documents;

  ShippingMethods(JdbcClient jdbc, EventLog events, Invalidations invalidations) {
    this.documents = new Documents<>(KIND, jdbc, events, invalidations);
  }

  /** All methods of a shop, by code. */
  public List<ShippingMethod> of(long merchantId) {
    return documents.allKnown(merchantId);
  }

  /** Adds the method or replaces the one with its code; the same method again changes nothing. */
  Write<ShippingMethod> put(Moment moment, ShippingMethod method) {
    return documents.putting(moment, method.code(), _ -> method);
  }
}
