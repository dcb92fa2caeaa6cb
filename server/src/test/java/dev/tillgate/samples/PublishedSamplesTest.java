package dev.tillgate.samples;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.Php;
import dev.tillgate.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published PHP samples of the API, unchanged, where they and PHP are at hand. */
class PublishedSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @TempDir private static Path data;
  private static RunningServer server;

  /**
   * A server of its own: the samples sign with the machine's time, which other tests run ahead of.
   */
  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            new RunningServer.Options(
                0, "127.0.0.1", data, null, List.of(Path.of("..", "shops", "samples.yaml"))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-rpc-searchPayouts",
        "02-soap-getContents",
        "04-rpc-addPriceOptionGroup",
        "05-rpc-addPriceOptionGroup-payperuse",
        "06-rpc-addPriceOptionGroup-radio",
        "07-soap-getOrder",
        "09-rpc-placeOrder-check",
        "10-rpc-getContents-vat",
        "12-rpc-placeOrder-paypal",
        "14-soap-placeOrder-dynamic-paypal",
        "17-rpc-assignPricingConfigurationOptionGroup"
      })
  void sample_getsAResult(String sample) throws IOException, InterruptedException {
    assumeThat(SAMPLES).isDirectory();
    Php.run(SAMPLES.resolve(sample + ".php"), Map.of("TCO_BASE_URL", server.url()));
  }
}
