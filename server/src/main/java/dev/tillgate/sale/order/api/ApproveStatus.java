package dev.tillgate.sale.order.api;

/** What the review against fraud has found. */
public enum ApproveStatus {
  WAITING,
  OK,
  FRAUD,
  INVALIDDATA
}
