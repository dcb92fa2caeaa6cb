package dev.tillgate.sale.payout.api;

/** What an invoice of a payout is for. Source: page "Search historical payouts". */
public enum InvoiceCode {
  PERIOD_NET_SALES("Period net sales", Share.NET_SALES),
  DISPUTES_BALANCE_HOLD("Retain chargebacks", Share.CHARGEBACKS),
  DISPUTES_BALANCE_RELEASE("Release chargeback", Share.CHARGEBACKS),
  AFFILIATE_BONUSES(Share.VENDOR_TO_VENDOR),
  AFFILIATE_BONUS_COMMISSION(Share.VENDOR_TO_VENDOR),
  CANCELED_PO(Share.PURCHASE_ORDERS),
  ROLLING_RESERVE_HOLD(Share.ROLLING_RESERVE),
  ROLLING_RESERVE_RELEASE(Share.ROLLING_RESERVE),
  CLOSED_CHARGEBACK_FEES(Share.SERVICES),
  OPEN_CHARGEBACK_FEES(Share.SERVICES),
  CUSTOM_FEE(Share.SERVICES),
  CHARGEBACK_FUND(Share.CHARGEBACK_FUND),
  CHANNEL_MANAGER_SALES("Period net sales", Share.NET_SALES),
  MONTHLY_FEE(Share.SERVICES),
  COMMITMENT_FEE(Share.SERVICES),
  OVERDUE_PO_PAYMENTS(Share.PURCHASE_ORDERS),
  PENDING_PO_PAYMENTS(Share.PURCHASE_ORDERS),
  RRT_FEES(Share.SERVICES),
  TRANSFER_FEE(Share.SERVICES),
  UNILOC_DISCOUNT(Share.SERVICES);

  /** The sums of a payout's summary. */
  public enum Share {
    SERVICES,
    PURCHASE_ORDERS,
    CHARGEBACKS,
    ROLLING_RESERVE,
    NET_SALES,
    VENDOR_TO_VENDOR,
    CHARGEBACK_FUND
  }

  private final String type;
  private final Share share;

  InvoiceCode(Share share) {
    this("Services", share);
  }

  InvoiceCode(String type, Share share) {
    this.type = type;
    this.share = share;
  }

  /** The type that goes with it. */
  public String type() {
    return type;
  }

  /** The sum of a summary that it counts for. */
  public Share share() {
    return share;
  }
}
