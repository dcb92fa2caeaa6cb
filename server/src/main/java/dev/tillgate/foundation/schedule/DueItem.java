package dev.tillgate.foundation.schedule;

import java.time.Instant;

/**
 * One row of due work that a node has claimed.
 *
 * @param attempt how often it has been claimed; also the fence of its completion
 * @param now the shop's time at which it runs
 */
public record DueItem(
    long merchantId, long id, String kind, String reference, int attempt, Instant now) {}
