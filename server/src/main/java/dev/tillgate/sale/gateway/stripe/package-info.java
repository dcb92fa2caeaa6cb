/** The adapter for Stripe. */
@NullMarked
package dev.tillgate.sale.gateway.stripe;

import org.jspecify.annotations.NullMarked;
