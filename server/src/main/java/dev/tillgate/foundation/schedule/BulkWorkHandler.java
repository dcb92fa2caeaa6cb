package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import java.util.List;

/** Does one kind of due work of which there is much: many items by one read and one write. */
public interface BulkWorkHandler extends DueWorkHandler {
  /**
   * Decides what the work on all these items comes to, as one write that asks nobody outside. An
   * exception, or a write that does not happen, parts them until the one that is to blame is alone.
   */
  Write<?> runAll(Moment moment, List<DueItem> items);

  @Override
  default Write<?> run(DueItem item) {
    return runAll(item.moment(), List.of(item));
  }
}
