package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.foundation.shopfile.ShopSection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gateways in shop files: the first takes new charges. */
@Component
class GatewaySection extends ShopSection<GatewayPart> {
  private final GatewaySettings settings;
  private final Map<String, GatewayAdapter> adapters;

  GatewaySection(GatewaySettings settings, List<GatewayAdapter> adapters) {
    super("gateways", "gateway", GatewayPart.class, GatewayPart::kind);
    this.settings = settings;
    this.adapters =
        adapters.stream().collect(Collectors.toMap(GatewayAdapter::name, Function.identity()));
    loads(this::load);
  }

  private Stream<Supplier<Write<?>>> load(Moment moment, ShopFile shop) {
    List<GatewayPart> parts = shop.of(this).toList();
    List<GatewaySettings.Setting> all =
        IntStream.range(0, parts.size()).mapToObj(rank -> setting(rank, parts.get(rank))).toList();
    return Stream.of(() -> settings.put(moment, all));
  }

  private GatewaySettings.Setting setting(int rank, GatewayPart part) {
    String kind = part.kind().gateway();
    GatewayAdapter adapter = adapters.get(kind);
    if (adapter == null) {
      throw new IllegalStateException("There is no adapter for " + kind);
    }
    String address = part.address() == null ? adapter.address().orElse("") : part.address();
    return new GatewaySettings.Setting(
        kind,
        rank,
        new GatewayAccess(address, part.key(), part.webhookSecret()),
        part.cardNumbers());
  }
}
