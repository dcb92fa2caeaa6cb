package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.gate.access.Firewall;
import dev.tillgate.gate.access.MerchantBuilder;
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
            MerchantBuilder.builder()
                .id(0)
                .code(CODE)
                .name("Fuzz Shop")
                .sandbox(true)
                .businessModel(BusinessModel.PAYMENT_PROVIDER)
                .taxes(true)
                .sellerCountry("NL")
                .timeZone(ZoneId.of("GMT+02:00"))
                .defaultCurrency("EUR")
                .feePercent(new BigDecimal("3.5"))
                .secretKey(KEY)
                .secretWord("fuzz-word")
                .clockOffsetSeconds(0)
                .firewall(Firewall.OFF)
                .build());
    return TestServer.client(CODE, KEY);
  }
}
