package dev.tillgate.sale.payout.api;

import org.jspecify.annotations.Nullable;

/**
 * Which balance is asked for. Source: page "Retrieve account balance".
 *
 * @param currency of orders; all unless given
 * @param totalCurrency in which the total is told; the account's default unless given
 */
public record PendingPayoutOptions(@Nullable String currency, @Nullable String totalCurrency) {}
