package dev.tillgate.foundation.merchant;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.tax.BusinessModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/** Merchants that tests make up. */
public final class TestMerchants {
  private TestMerchants() {}

  /** A sandbox in the Netherlands under the payment-provider model. */
  public static Merchant draft(String code, String key) {
    return new Merchant(
        0,
        code,
        "Shop " + code,
        null,
        true,
        BusinessModel.PAYMENT_PROVIDER,
        true,
        "NL",
        ZoneId.of("GMT+02:00"),
        "EUR",
        new BigDecimal("3.5"),
        key,
        "some-word",
        0,
        null,
        0,
        0,
        Firewall.OFF,
        null,
        OrderRules.USUAL);
  }

  /** Keeps a merchant on the server of all tests. */
  public static Merchant save(Merchant draft) {
    Merchants merchants = TestServer.bean(Merchants.class);
    return TestServer.bean(Tx.class).carryOut(_ -> merchants.save(draft));
  }

  /** A moment in a shop that is nowhere kept. */
  public static Moment moment() {
    return new Moment(draft("ANY", "any-key"), Instant.EPOCH);
  }
}
