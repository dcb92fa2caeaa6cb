package dev.tillgate.sale.gateway.hyperswitch;

import dev.tillgate.sale.gateway.GatewayAccess;
import dev.tillgate.sale.gateway.GatewayAdapter;
import dev.tillgate.sale.gateway.GatewayCall;
import dev.tillgate.sale.gateway.GatewayNews;
import dev.tillgate.sale.gateway.GatewayReply;
import dev.tillgate.sale.gateway.Webhook;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hyperswitch by version 1 of its API: payments and refunds under names that we give them. */
@Component
final class HyperswitchAdapter implements GatewayAdapter {
  private static final String ADDRESS = "https://api.hyperswitch.io";

  @Override
  public String name() {
    return "hyperswitch";
  }

  @Override
  public Optional<String> address() {
    return Optional.of(ADDRESS);
  }

  @Override
  public GatewayCall call(GatewayCommand command, GatewayAccess access) {
    return HyperswitchRequests.of(command, access);
  }

  @Override
  public GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    return HyperswitchAnswers.outcome(command, reply);
  }

  @Override
  public List<GatewayNews> news(Webhook webhook, GatewayAccess access, Instant now) {
    return HyperswitchEvents.news(webhook, access);
  }
}
