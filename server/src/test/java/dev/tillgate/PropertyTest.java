package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTest {
  private static final Pattern FAILURE =
      Pattern.compile("Again with -Dproperty.seed=(\\d+): it does not hold for (.*?): .*");

  private static void small(Any any) {
    if (any.flag()) {
      assertThat(any.list(0, 3, () -> any.number(0, 100))).doesNotContain(100);
    }
  }

  @Test
  void failure_tellsWhatWasDrawn_andTheSeedThatDrawsItAgain() {
    Matcher failure = failure(1000, 7);
    assertThat(failure.group(2)).matches("\\[true, \\[[\\d, ]*100[\\d, ]*]]");
    assertThat(failure(1, Long.parseLong(failure.group(1))).group()).isEqualTo(failure.group());
  }

  private static Matcher failure(int tries, long seed) {
    Throwable thrown = catchThrowable(() -> Property.holds(tries, seed, PropertyTest::small));
    Matcher failure = FAILURE.matcher(String.valueOf(thrown.getMessage()).replace('\n', ' '));
    assertThat(failure.matches()).as(thrown.getMessage()).isTrue();
    return failure;
  }

  @Test
  void exception_failsToo() {
    assertThatThrownBy(() -> Property.holds(any -> Integer.parseInt("")))
        .isInstanceOf(AssertionError.class)
        .hasCauseInstanceOf(NumberFormatException.class);
  }

  @Test
  void tries_areAsManyAsAsked() {
    AtomicInteger tries = new AtomicInteger();
    Property.holds(25, any -> tries.incrementAndGet());
    assertThat(tries).hasValue(25);
  }

  @Test
  void bounds_andWhatLiesAroundZero_areSeldomMissed() {
    Set<Long> numbers = new HashSet<>();
    Property.holds(any -> numbers.add(any.number(-5, 1_000_000_000_000L)));
    assertThat(numbers).contains(-5L, -4L, -1L, 0L, 1L, 999_999_999_999L, 1_000_000_000_000L);
    assertThat(numbers).hasSizeGreaterThan(400);
    Property.holds(any -> assertThat(any.number(3, 4)).isBetween(3, 4));
    Property.holds(any -> assertThat(any.number(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isPositive());
  }
}
