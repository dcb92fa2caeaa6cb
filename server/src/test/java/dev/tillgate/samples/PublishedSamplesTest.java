package dev.tillgate.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published PHP samples of the API, unchanged, where they and PHP are at hand. */
class PublishedSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @ParameterizedTest
  @ValueSource(
      strings = {"09-rpc-placeOrder-check", "10-rpc-getContents-vat", "12-rpc-placeOrder-paypal"})
  void sample_getsAResult(String sample) throws IOException, InterruptedException {
    assumeThat(SAMPLES).isDirectory();
    assumeThat(hasPhp()).as("PHP is installed").isTrue();
    Path output = Files.createTempFile("sample", ".out");
    ProcessBuilder php =
        new ProcessBuilder(List.of("php", sample + ".php"))
            .directory(SAMPLES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    php.environment().put("TCO_BASE_URL", TestServer.url());
    Process process = php.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).doesNotContain("Warning:", "Fatal error");
  }

  private static boolean hasPhp() throws InterruptedException {
    try {
      return new ProcessBuilder("php", "-v")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
