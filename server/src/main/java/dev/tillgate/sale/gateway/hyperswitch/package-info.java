/** The adapter for Hyperswitch, which reaches many processors. */
@NullMarked
package dev.tillgate.sale.gateway.hyperswitch;

import org.jspecify.annotations.NullMarked;
