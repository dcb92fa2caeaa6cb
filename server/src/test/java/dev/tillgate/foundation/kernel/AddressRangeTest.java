package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a range holds, and what is no range. */
class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,            192.0.2.7,              true",
    "192.0.2.7,            192.0.2.8,              false",
    "192.0.2.7/32,         192.0.2.7,              true",
    "10.0.0.0/8,           10.255.255.255,         true",
    "10.0.0.0/8,           9.255.255.255,          false",
    "10.0.0.0/8,           11.0.0.0,               false",
    "0.0.0.0/0,            203.0.113.9,            true",
    "0.0.0.0/0,            2001:db8::1,            false",
    "2001:db8::/32,        2001:db8:ffff::1,       true",
    "2001:db8::/32,        2001:db9::1,            false",
    "2001:DB8::1,          2001:db8:0:0:0:0:0:1,   true",
    "::1,                  0:0:0:0:0:0:0:1,        true",
    "::/0,                 2001:db8::1,            true",
    "::/0,                 192.0.2.7,              false",
    "fe80::/10,            fe80::1%eth0,           true",
    // IPv4 in IPv6 clothes, on either side
    "10.0.0.0/8,           ::ffff:10.1.2.3,        true",
    "10.0.0.0/8,           ::ffff:11.1.2.3,        false",
    "10.0.0.0/8,           0:0:0:0:0:ffff:a01:203, true",
    "::ffff:10.0.0.0/104,  10.1.2.3,               true",
    "::ffff:10.0.0.0/104,  11.1.2.3,               false",
    "::ffff:192.0.2.7,     192.0.2.7,              true",
    "::/0,                 ::ffff:10.1.2.3,        false",
    // what no socket says
    "0.0.0.0/0,            localhost,              false",
    "0.0.0.0/0,            '',                     false",
  })
  void range_holdsAddress(String range, String ip, boolean held) {
    assertThat(AddressRange.ofClient(ip).filter(AddressRange.of(range)::contains).isPresent())
        .isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "localhost",
        "10",
        "10.1",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/255.0.0.0",
        "/8",
        "010.0.0.1",
        "0x0a.0.0.1",
        "10.*.*.*",
        "1-3.0.0.0",
        "1.2.3.4.5",
        "256.0.0.1",
        " 10.0.0.1",
        "10.0.0.1 ",
        "10.0.0.1,10.0.0.2",
        "2001:db8::/129",
        "2001:db8",
        "[::1]",
        "fe80::1%eth0",
        "4)+k&C#VzJ4br>0wv%Yp"
      })
  void otherTexts_areNone(String text) {
    assertThatThrownBy(() -> AddressRange.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.5/8,       10.0.0.0/8",
    "2001:db8::1/32,   2001:db8::/32",
    "::ffff:0:0/95,    ::fffe:0:0/95"
  })
  void blockThatStartsInItsMiddle_isRefused(String text, String meant) {
    assertThatThrownBy(() -> AddressRange.of(text))
        .hasMessage("is not the start of its block; did you mean " + meant + "?");
  }

  @Test
  void equalTexts_areEqualRanges() {
    assertThat(AddressRange.of("10.0.0.0/8"))
        .isEqualTo(AddressRange.of("10.0.0.0/8"))
        .hasSameHashCodeAs(AddressRange.of("10.0.0.0/8"))
        .isNotEqualTo(AddressRange.of("10.0.0.0/9"))
        .hasToString("10.0.0.0/8");
  }
}
