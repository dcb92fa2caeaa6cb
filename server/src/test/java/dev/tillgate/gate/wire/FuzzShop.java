package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.gate.access.Firewall;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.time.ZoneId;

/** A shop that nonsense may be sent to without spoiling what other tests look at. */
final class FuzzShop {
  private static final String CODE = "FUZZSHOP";
  private static final String KEY = "fuzz-key";

  private FuzzShop() {}

  static ApiClient open() {
    TestServer.bean(Merchants.class)
        .save(
            new Merchant(
                0,
                CODE,
                "Fuzz Shop",
                null,
                true,
                BusinessModel.PAYMENT_PROVIDER,
                true,
                "NL",
                ZoneId.of("GMT+02:00"),
                "EUR",
                new BigDecimal("3.5"),
                KEY,
                "fuzz-word",
                0,
                null,
                Firewall.OFF));
    return TestServer.client(CODE, KEY);
  }
}
