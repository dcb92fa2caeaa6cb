package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Gateways;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins attempts: remembers them, and prepares to ask. */
@Component
record Commands(Gateways gateways, Attempts attempts, DueWork dueWork) {
  /** Who moves the money where no gateway does: the merchant. */
  static final String BY_HAND = "by hand";

  Movement begin(WriteBatch batch, Merchant merchant, Attempt attempt, GatewayCommand command) {
    Optional<GatewayOutcome> known =
        attempt.gateway().equals(BY_HAND)
            ? Optional.of(new GatewayOutcome.Approved(null, null))
            : gateways.atOnce(merchant, attempt.gateway(), command);
    if (known.isPresent()) {
      Attempt decided = attempt.after(known.get());
      attempts.insert(batch, decided);
      return new Movement(decided, null);
    }
    Attempt open = attempt.withHint(gateways.hint(attempt.gateway(), command).orElse(null));
    attempts.insert(batch, open);
    dueWork.addAfter(batch, AskAgain.PATIENCE, AskAgain.KIND, String.valueOf(open.id()));
    return new Movement(
        open, gateways.prepare(batch, merchant, open.gateway(), open.id(), command));
  }
}
