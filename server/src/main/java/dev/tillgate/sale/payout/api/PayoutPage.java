package dev.tillgate.sale.payout.api;

import dev.tillgate.gate.operation.Pagination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of payouts. Source: page "Search historical payouts". */
public record PayoutPage(List<HistoricalPayout> items, Pagination pagination) {

  /** A payout. */
  public record HistoricalPayout(PaymentInstance paymentInstance) {}

  /**
   * A transfer, or a balance that was carried over.
   *
   * @param transferCompletionDate when it was made, or carried over
   * @param amount what was transferred, or carried over; may be negative then
   */
  public record PaymentInstance(
      LocalDate transferCompletionDate,
      PayoutMethod paymentType,
      BigDecimal amount,
      String currency,
      PayoutStatus status,
      List<PayoutInvoice> invoices,
      PayoutSummary summary) {}

  /**
   * What the payout is made up of: negative where the merchant pays.
   *
   * @param paidAmount what the transfer covers of it
   * @param paidDate null where nothing was transferred
   */
  public record PayoutInvoice(
      String reference,
      BigDecimal amount,
      String description,
      String type,
      InvoiceCode code,
      LocalDate date,
      BigDecimal paidAmount,
      @Nullable LocalDate paidDate,
      String paidCurrency) {}

  /** What the transfer pays, by what it is for. */
  public record PayoutSummary(
      BigDecimal servicesAmount,
      BigDecimal purchaseOrdersAmount,
      BigDecimal chargeBacksAmount,
      BigDecimal rollingReserveAmount,
      BigDecimal periodNetSales,
      BigDecimal vendorToVendor,
      BigDecimal chargeBackFund) {}
}
