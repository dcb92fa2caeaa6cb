package dev.tillgate.sale.order;

import dev.tillgate.sale.cart.CartLine;

/**
 * A line of a placed order.
 *
 * @param number counts from 1
 * @param reference 40 hexadecimal digits, as clients know the line
 */
public record OrderLine(int number, String reference, CartLine line) {}
