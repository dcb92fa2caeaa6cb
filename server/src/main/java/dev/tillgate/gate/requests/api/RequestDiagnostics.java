package dev.tillgate.gate.requests.api;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How one request was read.
 *
 * @param protocol {@code rpc}, {@code rest} or {@code soap}
 * @param receivedAt in the account's time zone; always the machine's clock
 * @param notes what was forgiven; empty when everything was read as it was sent
 */
public record RequestDiagnostics(
    String requestId,
    String operation,
    String protocol,
    LocalDateTime receivedAt,
    List<RequestNote> notes) {}
