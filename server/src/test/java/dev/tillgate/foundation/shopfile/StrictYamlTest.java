package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.shopfile.InvalidShopFile.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrictYamlTest {

  @Test
  void everything_isRead() {
    var sample =
        read(
            """
            code: DEMO
            secretKey: s3cret
            zone: GMT+02:00
            live: false
            paused: true
            limits: {orders: -0, bytes: 9223372036854775807}
            products:
              - name: Basic
                note: cheap
                cycle: One_Time
                from: 2026-02-28
                changed: 2026-02-28T12:00:00+02:00
                prices:
                  - {currency: EUR, amount: 12.50}
            labels: {z: last, a: first}
            grid: {row: [1, null, 3]}
            tags: []
            """);
    var price = new Sample.Price("EUR", new BigDecimal("12.50"));
    var product =
        new Sample.Product(
            "Basic",
            "cheap",
            Sample.Cycle.ONE_TIME,
            LocalDate.of(2026, 2, 28),
            Instant.parse("2026-02-28T10:00:00Z"),
            List.of(price));
    assertThat(sample)
        .isEqualTo(
            new Sample(
                "DEMO",
                "s3cret",
                ZoneId.of("GMT+02:00"),
                false,
                true,
                new Sample.Limits(0, Long.MAX_VALUE),
                List.of(product),
                Map.of("z", "last", "a", "first"),
                Map.of("row", Arrays.asList(1, null, 3)),
                List.of(),
                List.of()));
    assertThat(sample.labels().keySet()).containsExactly("z", "a");
  }

  @Test
  void absent_isNullOrEmptyOrTheDefault() {
    assertThat(read("code: DEMO"))
        .isEqualTo(
            new Sample(
                "DEMO",
                null,
                ZoneId.of("Europe/Bucharest"),
                true,
                null,
                new Sample.Limits(10, null),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                List.of()));
  }

  @Test
  void null_countsAsAbsent() {
    assertThat(read("code: DEMO\nlive: null\nzone: ~\nproducts:\ntags:\n"))
        .isEqualTo(read("code: DEMO"));
  }

  @Test
  void string_takesItsSourceText() {
    assertThat(read("code: 01234").code()).isEqualTo("01234");
    assertThat(read("code: 1e3").code()).isEqualTo("1e3");
    assertThat(read("code: yes").code()).isEqualTo("yes");
    assertThat(read("code: 'null'").code()).isEqualTo("null");
  }

  @Test
  void enum_ofAnyCase_evenWhereYamlSeesABoolean() {
    var sample = read("code: DEMO\nproducts: [{name: n, cycle: no}]");
    assertThat(sample.products().getFirst().cycle()).isEqualTo(Sample.Cycle.NO);
  }

  @Test
  void collections_cannotBeChanged() {
    var sample = read("code: DEMO\nproducts: [{name: n}]\nlabels: {a: b}");
    assertThatThrownBy(() -> sample.labels().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> sample.products().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void alias_isFollowed() {
    var sample = read("code: &c DEMO\nproducts: [&p {name: *c}, *p]");
    assertThat(sample.products()).hasSize(2).allMatch(product -> product.name().equals("DEMO"));
  }

  @Test
  void allFindings_inFileOrder_oneOnEachLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    live: maybe
                    products:
                      - name: Basic
                        prices:
                          - currency: EUR
                            amount: 1.00
                          - currency: USD
                            amount: abc
                    colour: red
                    """))
        .hasMessage(
            """
            demo.yaml:1:1 code: is required
            demo.yaml:1:7 live: "maybe" is not true or false
            demo.yaml:8:17 products[0].prices[1].amount: "abc" is not a number
            demo.yaml:9:1 colour: is not known; known here: code, secretKey, zone, live, paused, \
            limits, products, labels, grid, tags, networks\
            """)
        .isInstanceOfSatisfying(
            InvalidShopFile.class,
            e ->
                assertThat(e.findings())
                    .hasSize(4)
                    .contains(new Finding(1, 1, "code", "is required")));
  }

  private static Sample read(String text) {
    return StrictYaml.read("demo.yaml", text, Sample.class);
  }
}
