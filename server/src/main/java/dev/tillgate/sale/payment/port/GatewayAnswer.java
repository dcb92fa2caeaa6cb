package dev.tillgate.sale.payment.port;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway said.
 *
 * @param exchange the record of how it was said; null where nobody outside was asked
 */
public record GatewayAnswer(GatewayOutcome outcome, @Nullable Exchange exchange) {}
