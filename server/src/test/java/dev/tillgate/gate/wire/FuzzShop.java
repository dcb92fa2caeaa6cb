package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.surface.cli.ApiClient;

/** A shop that nonsense may be sent to without spoiling what other tests look at. */
final class FuzzShop {
  private static final String CODE = "FUZZSHOP";
  private static final String KEY = "fuzz-key";

  private FuzzShop() {}

  static ApiClient open() {
    TestMerchants.save(TestMerchants.draft(CODE, KEY));
    return TestServer.client(CODE, KEY);
  }
}
