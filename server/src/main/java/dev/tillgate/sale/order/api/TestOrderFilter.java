package dev.tillgate.sale.order.api;

/** Whether a search includes test orders. */
public enum TestOrderFilter {
  YES,
  NO,
  ONLY
}
