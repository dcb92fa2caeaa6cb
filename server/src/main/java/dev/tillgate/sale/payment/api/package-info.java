/** Wire types with the exact field names of the API. */
@NamedInterface("api")
@NullMarked
package dev.tillgate.sale.payment.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
