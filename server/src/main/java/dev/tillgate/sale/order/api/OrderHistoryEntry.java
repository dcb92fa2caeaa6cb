package dev.tillgate.sale.order.api;

import java.time.LocalDateTime;
import tools.jackson.databind.JsonNode;

/** Something that happened to an order; when, in the account's time zone. */
public record OrderHistoryEntry(LocalDateTime date, String event, JsonNode details) {}
