package dev.tillgate.sale.payout;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a merchant is paid, in shop files. */
@Component
class PayoutSettingsSection extends ShopSection<PayoutSettingsPart> {
  private final PeriodStore periods;

  PayoutSettingsSection(PeriodStore periods) {
    super(
        "payoutSettings", "payout settings", PayoutSettingsPart.class, PayoutSettingsPart::method);
    this.periods = periods;
    single();
    puts(this::put);
  }

  private Write<?> put(Moment moment, PayoutSettingsPart part) {
    WriteBatch batch = moment.batch();
    PayoutTerms terms = part.terms(moment.merchant());
    Optional<OpenPeriod> known = periods.find(moment.merchantId());
    if (known.isEmpty()) {
      periods.begin(batch, OpenPeriod.first(terms, moment.merchant(), moment.now()));
    } else if (!known.get().terms().equals(terms)) {
      periods.change(batch, known.get().by(terms, moment.merchant(), moment.now()));
    }
    return Write.of(batch, true);
  }
}
