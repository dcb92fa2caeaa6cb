package dev.tillgate.sale.payout;

import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import dev.tillgate.sale.payout.PayoutPart.InvoicePart;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Payouts in shop files, from before these books. */
@Component
class PayoutSection extends ShopSection<PayoutPart> {

  PayoutSection(PayoutImport payouts) {
    super("payouts", "payout", PayoutPart.class, PayoutPart::reference);
    checks(PayoutSection::checkInvoices);
    puts(payouts::put);
  }

  /** An invoice may stand in several payouts, which together cover no more than it is. */
  private static void checkInvoices(List<PayoutPart> payouts) {
    Map<String, Object> known = new HashMap<>();
    Map<String, BigDecimal> paid = new HashMap<>();
    for (PayoutPart payout : payouts) {
      for (InvoicePart invoice : payout.invoices()) {
        String name = invoice.reference();
        Object same = List.of(invoice.same(), payout.currency().toUpperCase(Locale.ROOT));
        Object before = known.putIfAbsent(name, same);
        ShopFile.require(
            before == null || before.equals(same),
            "invoice %s has another code, amount or currency in another payout".formatted(name));
        if (!payout.canceled()) {
          BigDecimal sum = paid.merge(name, invoice.paidIn(payout.unit()).abs(), BigDecimal::add);
          ShopFile.require(
              sum.compareTo(invoice.amount().abs()) <= 0,
              "payouts cover more of invoice %s than it is".formatted(name));
        }
      }
    }
  }
}
