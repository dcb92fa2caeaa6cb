package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.operation.RecordedWrites;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where gateways send their callbacks. One that cannot be taken is refused, so that the gateway
 * sends it again; one that is taken is written before it is answered.
 */
@RestController
class WebhookDoor {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
  private static final int MOST_BYTES = 1 << 20;

  private final Merchants merchants;
  private final GatewaySettings settings;
  private final List<GatewayAdapter> adapters;
  private final Callbacks callbacks;
  private final RecordedWrites writes;
  private final WallClock clock;

  WebhookDoor(
      Merchants merchants,
      GatewaySettings settings,
      List<GatewayAdapter> adapters,
      Callbacks callbacks,
      RecordedWrites writes,
      WallClock clock) {
    this.merchants = merchants;
    this.settings = settings;
    this.adapters = adapters;
    this.callbacks = callbacks;
    this.writes = writes;
    this.clock = clock;
  }

  @PostMapping("/webhooks/{merchant}/{gateway}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable("merchant") String code,
      @PathVariable("gateway") String gateway,
      HttpServletRequest request)
      throws IOException {
    Merchant merchant = merchants.byCode(code).orElseThrow(WebhookDoor::unknown);
    GatewayAccess access =
        settings.access(merchant.id(), gateway).orElseThrow(WebhookDoor::unknown);
    GatewayAdapter adapter =
        adapters.stream()
            .filter(each -> each.name().equals(gateway))
            .findFirst()
            .orElseThrow(WebhookDoor::unknown);
    for (GatewayNews news : news(adapter, webhook(request), access)) {
      writes.run(() -> callbacks.taken(merchants.moment(merchant.id()), gateway, news));
    }
  }

  private List<GatewayNews> news(GatewayAdapter adapter, Webhook webhook, GatewayAccess access) {
    try {
      return adapter.news(webhook, access, clock.now());
    } catch (BadSignature e) {
      LOG.warn("A callback for {} was refused: {}", adapter.name(), e.getMessage());
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static Webhook webhook(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return new Webhook(
        new String(body, StandardCharsets.UTF_8),
        name -> Objects.requireNonNullElse(request.getHeader(name), ""));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
