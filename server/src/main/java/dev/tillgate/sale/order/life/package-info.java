/** What happens to orders after they were placed: received, given up, refunded. */
@NullMarked
package dev.tillgate.sale.order.life;

import org.jspecify.annotations.NullMarked;
