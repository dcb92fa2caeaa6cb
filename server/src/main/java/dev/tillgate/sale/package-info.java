/** A sale: the cart, who buys, how it is paid, and the order that remains. */
@NullMarked
package dev.tillgate.sale;

import org.jspecify.annotations.NullMarked;
