package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.merchant.Moment;

/**
 * One row of due work that a node has claimed.
 *
 * @param moment when it runs, in which shop
 * @param attempt how often it has been claimed; also the fence of its completion
 */
public record DueItem(Moment moment, long id, String kind, String reference, int attempt) {}
