package dev.tillgate.sale.order.api;

/** One way to pay in parts; numbers are texts, as the page shows them. */
public record InstallmentOffer(String amount, String currency, String number) {}
