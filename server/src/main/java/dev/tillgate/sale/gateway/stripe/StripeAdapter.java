package dev.tillgate.sale.gateway.stripe;

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

/**
 * Stripe: PaymentIntents, SetupIntents, refunds and disputes. Parameters and objects are those of
 * stripe-java; its HTTP client is not used.
 */
@Component
final class StripeAdapter implements GatewayAdapter {
  private static final String ADDRESS = "https://api.stripe.com";

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public Optional<String> address() {
    return Optional.of(ADDRESS);
  }

  @Override
  public GatewayCall call(GatewayCommand command, GatewayAccess access) {
    return StripeRequests.of(command, access);
  }

  @Override
  public GatewayOutcome outcome(GatewayCommand command, GatewayReply reply) {
    return StripeAnswers.outcome(command, reply);
  }

  @Override
  public List<GatewayNews> news(Webhook webhook, GatewayAccess access, Instant now) {
    return StripeEvents.news(webhook, access, now);
  }
}
