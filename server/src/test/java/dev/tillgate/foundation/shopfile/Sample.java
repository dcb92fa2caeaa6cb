package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.AddressRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small tree of records with every type and rule. */
record Sample(
    String code,
    @Nullable String secretKey,
    @Default("Europe/Bucharest") ZoneId zone,
    @Default("true") boolean live,
    @Nullable Boolean paused,
    @Default("{}") Limits limits,
    List<Product> products,
    Map<String, String> labels,
    Map<String, List<@Nullable Integer>> grid,
    @Nullable List<String> tags,
    List<AddressRange> networks) {

  enum Cycle {
    MONTHLY,
    ONE_TIME,
    NO
  }

  record Limits(@Default("10") int orders, @Nullable Long bytes) {
    Limits {
      if (orders < 0) {
        throw new IllegalArgumentException("orders must not be negative");
      }
    }
  }

  record Product(
      String name,
      @Default("''") String note,
      @Default("monthly") Cycle cycle,
      @Nullable LocalDate from,
      @Nullable Instant changed,
      List<Price> prices) {}

  record Price(String currency, BigDecimal amount) {}
}
