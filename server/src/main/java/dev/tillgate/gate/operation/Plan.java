package dev.tillgate.gate.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a write would do, told instead of done. References that only the deed makes stand as {@code
 * (new 1)}, {@code (new 2)} and so on, the same one always under the same number.
 *
 * @param answer what the call would be answered
 * @param events what would happen, in order
 * @param amounts what would move in the books, in order
 * @param asks who outside would be asked, once all this is written; null for nobody
 * @param digest carries out just this when it is sent with the same call
 */
public record Plan(
    JsonNode answer,
    List<PlannedEvent> events,
    List<PlannedTransfer> amounts,
    @Nullable String asks,
    String digest) {
  private static final Pattern INSTANT = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z\"");

  /**
   * An event that would be written.
   *
   * @param data its members
   */
  public record PlannedEvent(
      String event, String subject, String reference, int version, JsonNode data) {}

  /** A transfer that would be booked. */
  public record PlannedTransfer(
      String kind, String debit, String credit, BigDecimal amount, String currency) {}

  /** What would happen and move, without its times: the same a little later. */
  List<Object> effects() {
    return List.of(events.stream().map(Plan::effect).toList(), amounts);
  }

  private static String effect(PlannedEvent event) {
    String data = INSTANT.matcher(event.data().toString()).replaceAll("…");
    return event.event() + " " + event.subject() + " " + event.reference() + " " + data;
  }
}
