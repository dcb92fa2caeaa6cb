package dev.tillgate.sale.payment.port;

/** What is charged: a card, or what a gateway calls one that it keeps. */
public sealed interface Instrument permits Card, StoredMethod {}
