package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Exchange;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import dev.tillgate.sale.payment.port.GatewayCommand;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.sale.payment.port.Gateways;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks gateways: the one place that does. The request is recorded with the attempt, before it is
 * sent; how it ended, with the outcome. Whatever goes wrong on the way is an outcome too: that it
 * is unknown.
 */
@Component
final class Executor implements Gateways {
  private static final Logger LOG = LoggerFactory.getLogger(Executor.class);

  /**
   * A request that has waited longer is not sent any more: whoever asks what became of it may have
   * been told already that it never arrived.
   */
  private static final long STALE = Duration.ofSeconds(10).toNanos();

  private final Map<String, GatewayAdapter> adapters = new LinkedHashMap<>();
  private final GatewaySettings settings;
  private final HttpLine http;
  private final Ids ids;
  private final WallClock clock;

  Executor(
      List<GatewayAdapter> adapters,
      GatewaySettings settings,
      HttpLine http,
      Ids ids,
      WallClock clock) {
    adapters.forEach(adapter -> this.adapters.put(adapter.name(), adapter));
    this.settings = settings;
    this.http = http;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String taker(Merchant merchant, boolean testOrder, GatewayCommand charge) {
    if (testOrder) {
      return Simulator.NAME;
    }
    Optional<GatewaySettings.Setting> settled = settings.first(merchant.id());
    if (settled.isPresent()) {
      return settled.get().kind();
    }
    return adapters.values().stream()
        .filter(adapter -> adapter.takes(merchant, charge))
        .findFirst()
        .map(GatewayAdapter::name)
        .orElse(merchant.sandbox() ? Simulator.NAME : Simulator.NOBODY);
  }

  @Override
  public boolean takesCardNumbers(Merchant merchant) {
    return merchant.sandbox()
        || settings.first(merchant.id()).map(GatewaySettings.Setting::cardNumbers).orElse(false);
  }

  @Override
  public Optional<GatewayOutcome> atOnce(
      Merchant merchant, String gateway, GatewayCommand command) {
    return switch (gateway) {
      case Simulator.NAME -> Optional.of(Simulator.decided(command));
      case Simulator.NOBODY -> Optional.of(Simulator.refused());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> hint(String gateway, GatewayCommand command) {
    return adapter(gateway).hint(command);
  }

  @Override
  public Supplier<GatewayAnswer> prepare(
      WriteBatch batch, Merchant merchant, String gateway, long attemptId, GatewayCommand command) {
    GatewayAdapter adapter = adapter(gateway);
    GatewayAccess access = settings.access(merchant.id(), gateway).orElse(GatewayAccess.NONE);
    GatewayCall call = adapter.call(command, access);
    Line line = adapter.line().orElse(http);
    long exchange = ids.next(Ids.Pool.ROW);
    insert(batch, exchange, attemptId, call);
    line.arrange(batch, attemptId, command);
    long prepared = clock.nanos();
    return () -> {
      if (clock.nanos() - prepared > STALE) {
        return new GatewayAnswer(
            new GatewayOutcome.Unknown("it was not sent in time"),
            new Exchange(exchange, null, null, "not sent in time"));
      }
      return ask(adapter, line, access, command, call, exchange);
    };
  }

  private GatewayAnswer ask(
      GatewayAdapter adapter,
      Line line,
      GatewayAccess access,
      GatewayCommand command,
      GatewayCall call,
      long exchange) {
    GatewayReply reply;
    try {
      reply = line.send(call, access);
    } catch (RuntimeException e) {
      String why = Redaction.of(String.valueOf(e.getMessage()), call.secrets());
      LOG.warn("{} gave no answer for {} to {}: {}", adapter.name(), command.attempt(), call, why);
      return new GatewayAnswer(
          new GatewayOutcome.Unknown(why), new Exchange(exchange, null, null, why));
    }
    Exchange ended =
        new Exchange(exchange, reply.status(), Redaction.of(reply.body(), call.secrets()), null);
    try {
      return new GatewayAnswer(adapter.outcome(command, reply), ended);
    } catch (RuntimeException e) {
      LOG.warn("{} gave an answer that says nothing, for {}", adapter.name(), command.attempt(), e);
      return new GatewayAnswer(new GatewayOutcome.Unknown("its answer says nothing"), ended);
    }
  }

  GatewayAdapter adapter(String gateway) {
    GatewayAdapter adapter = adapters.get(gateway);
    if (adapter == null) {
      throw new IllegalStateException("There is no gateway " + gateway);
    }
    return adapter;
  }

  private void insert(WriteBatch batch, long exchange, long attemptId, GatewayCall call) {
    batch.add(
        """
        INSERT INTO gateway_exchange (merchant_id, exchange_id, attempt_id, method, path, request,
          asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        batch.merchantId(),
        exchange,
        attemptId,
        call.method(),
        Redaction.of(call.path(), call.secrets()),
        Redaction.of(call.body(), call.secrets()),
        clock.now());
  }

  @Override
  public void note(WriteBatch batch, Exchange exchange) {
    batch.add(
        """
        UPDATE gateway_exchange SET status = ?, answer = ?, failure = ?
         WHERE merchant_id = ? AND exchange_id = ?""",
        exchange.status(),
        exchange.answer(),
        exchange.failure(),
        batch.merchantId(),
        exchange.id());
  }
}
