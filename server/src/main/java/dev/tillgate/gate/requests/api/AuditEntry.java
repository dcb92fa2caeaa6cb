package dev.tillgate.gate.requests.api;

import dev.tillgate.gate.operation.shape.Wire;
import java.time.LocalDateTime;

/**
 * One call that changed something.
 *
 * @param date when it was written, in the account's time zone; always the machine's clock
 * @param protocol {@code rpc}, {@code rest} or {@code soap}
 * @param requestId what the answer's {@code Tillgate-Request-Id} header said
 */
public record AuditEntry(
    LocalDateTime date,
    String operation,
    String protocol,
    @Wire("IP") String ip,
    String requestId) {}
