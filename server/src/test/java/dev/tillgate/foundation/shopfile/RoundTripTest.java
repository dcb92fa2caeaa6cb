package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Property;
import dev.tillgate.foundation.kernel.AddressRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTripTest {

  @Test
  void whatIsWritten_isReadBackEqual() {
    Property.holds(any -> isReadBackEqual(Samples.sample(any)));
  }

  private static void isReadBackEqual(Sample sample) {
    var text = StrictYaml.write(sample);
    var back = StrictYaml.read("f", text, Sample.class);
    assertThat(back).isEqualTo(sample);
    assertThat(back.labels().keySet()).containsExactlyElementsOf(sample.labels().keySet());
    assertThat(StrictYaml.write(back)).isEqualTo(text);
  }

  @Test
  void written_inComponentOrder_withoutWhatIsAbsent() {
    var price = new Sample.Price("EUR", new BigDecimal("1E+3"));
    var product =
        new Sample.Product(
            "Basic", "a\nb", Sample.Cycle.NO, LocalDate.of(2026, 1, 31), null, List.of(price));
    var sample =
        new Sample(
            "01234",
            null,
            ZoneId.of("GMT+02:00"),
            true,
            false,
            new Sample.Limits(10, 5L),
            List.of(product),
            Map.of("a b", "x: y"),
            Map.of(),
            List.of(),
            List.of(AddressRange.of("::1"), AddressRange.of("10.0.0.0/8")));
    assertThat(StrictYaml.write(sample))
        .isEqualTo(
            """
            code: '01234'
            zone: GMT+02:00
            paused: false
            limits:
              bytes: 5
            products:
              - name: Basic
                note: |-
                  a
                  b
                cycle: 'no'
                from: 2026-01-31
                prices:
                  - currency: EUR
                    amount: 1000
            labels:
              a b: 'x: y'
            tags: []
            networks:
              - ::1
              - 10.0.0.0/8
            """);
  }
}
