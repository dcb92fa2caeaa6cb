package dev.tillgate.sale.order.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of an order is refunded. Source: page "Partial refund".
 *
 * @param lineItemReference of the order's item; left out it can be any of them
 * @param quantity how many units, at most those that were sold
 * @param amount with tax; the amount of the whole refund counts where the two differ
 */
public record RefundItem(
    @RefundFault.Of(RefundFault.REFUND_ITEM_INVALID) @Nullable String lineItemReference,
    @RefundFault.Of(RefundFault.REFUND_QUANTITY_FORMAT_INVALID) @Nullable Long quantity,
    @RefundFault.Of(RefundFault.REFUND_AMOUNT_FORMAT_INVALID) @Nullable BigDecimal amount) {}
