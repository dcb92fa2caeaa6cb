package dev.tillgate.sale.payment;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.BulkWorkHandler;
import dev.tillgate.foundation.schedule.DueItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes the cards behind tokens that nobody has used in time. */
@Component
class ForgetToken implements BulkWorkHandler {
  static final String KIND = "forget-token";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Write<?> runAll(Moment moment, List<DueItem> items) {
    WriteBatch batch = moment.batch();
    items.forEach(item -> CardTokens.forget(batch, item.reference()));
    return Write.of(batch, items.size());
  }
}
