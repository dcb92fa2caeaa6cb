package dev.tillgate.sale.gateway;

/** The answer to a request: its status by HTTP, and its text. */
public record GatewayReply(int status, String body) {}
