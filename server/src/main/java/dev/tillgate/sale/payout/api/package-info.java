/** What clients send and get about payouts. */
@NamedInterface("api")
@NullMarked
package dev.tillgate.sale.payout.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
