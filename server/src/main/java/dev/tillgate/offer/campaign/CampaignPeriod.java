package dev.tillgate.offer.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a campaign runs, both included; null for no first or no last day. */
public record CampaignPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {

  boolean isReversed() {
    return first != null && last != null && last.isBefore(first);
  }

  /** Whether the campaign runs on this day. */
  public boolean covers(LocalDate day) {
    return !isOver(day) && (first == null || !day.isBefore(first));
  }

  /** Whether its last day is past. */
  public boolean isOver(LocalDate day) {
    return last != null && day.isAfter(last);
  }
}
