package dev.tillgate.order.api;

/** Whether a search includes test orders. */
public enum TestOrderFilter {
  YES,
  NO,
  ONLY
}
