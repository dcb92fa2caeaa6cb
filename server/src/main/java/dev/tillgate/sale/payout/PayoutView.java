package dev.tillgate.sale.payout;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.sale.payout.Payout.Part;
import dev.tillgate.sale.payout.api.InvoiceCode.Share;
import dev.tillgate.sale.payout.api.PayoutPage.HistoricalPayout;
import dev.tillgate.sale.payout.api.PayoutPage.PaymentInstance;
import dev.tillgate.sale.payout.api.PayoutPage.PayoutInvoice;
import dev.tillgate.sale.payout.api.PayoutPage.PayoutSummary;
import dev.tillgate.sale.payout.api.PayoutStatus;
import java.math.BigDecimal;

/** Payouts as clients see them. */
final class PayoutView {
  private PayoutView() {}

  static HistoricalPayout of(Payout payout) {
    return new HistoricalPayout(
        new PaymentInstance(
            payout.date(),
            payout.method(),
            payout.money().amount(),
            payout.money().currency().getCode(),
            payout.status(),
            payout.parts().stream().map(part -> invoice(payout, part)).toList(),
            new PayoutSummary(
                sum(payout, Share.SERVICES),
                sum(payout, Share.PURCHASE_ORDERS),
                sum(payout, Share.CHARGEBACKS),
                sum(payout, Share.ROLLING_RESERVE),
                sum(payout, Share.NET_SALES),
                sum(payout, Share.VENDOR_TO_VENDOR),
                sum(payout, Share.CHARGEBACK_FUND))));
  }

  private static PayoutInvoice invoice(Payout payout, Part part) {
    StatementLine line = part.line();
    return new PayoutInvoice(
        line.reference(),
        line.money().amount(),
        line.description(),
        line.code().type(),
        line.code(),
        line.date(),
        part.amount(),
        payout.status() == PayoutStatus.NOT_PAID ? null : payout.date(),
        payout.money().currency().getCode());
  }

  private static BigDecimal sum(Payout payout, Share share) {
    return payout.parts().stream()
        .filter(part -> part.line().code().share() == share)
        .map(Part::amount)
        .reduce(Amounts.zero(payout.money().currency()), BigDecimal::add);
  }
}
