package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptValuesTest {
  private final Invalidations invalidations = TestServer.bean(Invalidations.class);
  private final String topic = "test-" + Codes.hex(6);
  private final AtomicInteger reads = new AtomicInteger();
  private final KeptValues<String> values =
      new KeptValues<>(
          topic,
          invalidations,
          (merchantId, code) -> merchantId + "/" + code + "/" + reads.incrementAndGet());

  @Test
  void value_isReadOnce_untilItIsForgotten() {
    assertThat(values.of(1, "a")).isEqualTo("1/a/1");
    assertThat(values.of(1, "a")).isEqualTo("1/a/1");
    assertThat(values.of(2, "a")).isEqualTo("2/a/2");
    WriteBatch batch = WriteBatch.ofNobody(Instant.EPOCH);
    values.changed(batch, 1, "a");
    batch.forget(false);
    assertThat(values.of(1, "a")).isEqualTo("1/a/3");
    assertThat(values.of(2, "a")).isEqualTo("2/a/2");
  }

  @Test
  void notice_ofAnyNode_makesItForget_whatItNamesAndNothingElse() throws Exception {
    String changed = values.of(1, "a:b");
    String other = values.of(1, "a");
    String only = values.of(1);
    heard("a:b");
    assertThat(values.of(1, "a:b")).isNotEqualTo(changed);
    assertThat(values.of(1, "a")).isEqualTo(other);
    assertThat(values.of(1)).isEqualTo(only);
    heard("");
    assertThat(values.of(1)).isNotEqualTo(only);
  }

  /** Writes a change; listeners are told in their order, so that the values have heard it first. */
  private void heard(String code) throws Exception {
    CompletableFuture<String> notice = new CompletableFuture<>();
    invalidations.onNotice(
        text -> {
          if (text.equals(topic + ":1:" + code)) {
            notice.complete(text);
          }
        });
    WriteBatch batch = WriteBatch.ofNobody(Instant.EPOCH);
    values.changed(batch, 1, code);
    TestServer.bean(Tx.class).commit(batch);
    notice.get(30, TimeUnit.SECONDS);
  }
}
