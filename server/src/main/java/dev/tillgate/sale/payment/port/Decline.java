package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused.
 *
 * @param code the bank's by ISO 8583 where it is known, else the gateway's own
 * @param text may be shown to the merchant
 * @param advice what the card network adds to the code; null where it adds nothing
 */
public record Decline(String code, String text, @Nullable String advice, Retry retry) {}
