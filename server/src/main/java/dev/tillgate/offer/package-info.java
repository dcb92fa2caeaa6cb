/**
 * What a shop offers: its catalogue, what it costs and what it costs less by, and what sending it
 * costs.
 */
@NullMarked
package dev.tillgate.offer;

import org.jspecify.annotations.NullMarked;
