package dev.tillgate.sale.payment.api;

import dev.tillgate.gate.operation.shape.Wire;

/** What stands for a card in one order, for ten minutes. */
public record CardToken(@Wire("token") String token) {}
