/** What is said to gateways and what they say, as data. */
@NamedInterface("port")
@NullMarked
package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
