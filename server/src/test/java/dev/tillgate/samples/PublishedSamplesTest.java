package dev.tillgate.samples;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.Php;
import dev.tillgate.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published PHP samples of the API, unchanged, where they and PHP are at hand. */
class PublishedSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02-soap-getContents",
        "09-rpc-placeOrder-check",
        "10-rpc-getContents-vat",
        "12-rpc-placeOrder-paypal",
        "14-soap-placeOrder-dynamic-paypal"
      })
  void sample_getsAResult(String sample) throws IOException, InterruptedException {
    assumeThat(SAMPLES).isDirectory();
    Php.run(SAMPLES.resolve(sample + ".php"), Map.of("TCO_BASE_URL", TestServer.url()));
  }
}
