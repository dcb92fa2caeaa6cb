package dev.tillgate.gate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known answers of the documentation. */
class SignatureTest {
  private static final String KEY = "SECRET_KEY";
  private static final String CODE = "AVANGATE";
  private static final String DATE = "2010-05-13 12:12:12";
  private static final String MD5 = "bf763db7d333e9c3038698cf59ada3e6";
  private static final String SHA2 =
      "29e85dbf92ce0113e7755c31c0438a7db98a4de9f910bf0a527e005f35e43739";
  private static final String SHA3 =
      "0c7e9c0c96148e5bf8e199a0a0e27977edc099ff0b27794e761853b96e04c7fb";

  @Test
  void base_leadsEachValueByItsLengthInBytes() {
    assertThat(Signature.base(CODE, DATE)).isEqualTo("8AVANGATE192010-05-13 12:12:12");
    assertThat(Signature.base("Ä€", "")).isEqualTo("5Ä€0");
  }

  @ParameterizedTest
  @CsvSource({"HmacMD5," + MD5, "HmacSHA256," + SHA2, "HmacSHA3-256," + SHA3})
  void sign_givesTheKnownAnswer(String mac, String expected) {
    assertThat(Signature.sign(mac, KEY, Signature.base(CODE, DATE))).isEqualTo(expected);
  }

  @Test
  void algorithm_unlessNamed_followsFromTheLength() {
    assertThat(matches(MD5, null)).isTrue();
    assertThat(matches(SHA2, null)).isTrue();
    assertThat(matches(SHA3, null)).isTrue();
    assertThat(matches(MD5, "")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256", "SHA256", "sha2-256", "sha2_256", "SHA-256"})
  void sha2_hasManySpellings(String algorithm) {
    assertThat(matches(SHA2, algorithm)).isTrue();
    assertThat(matches(SHA3, algorithm)).isFalse();
    assertThat(matches(MD5, algorithm)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha3-256", "sha3_256", "SHA3-256", "sha3256"})
  void sha3_hasManySpellings(String algorithm) {
    assertThat(matches(SHA3, algorithm)).isTrue();
    assertThat(matches(SHA2, algorithm)).isFalse();
  }

  @Test
  void hash_mayBeInUpperCase() {
    assertThat(matches(MD5.toUpperCase(Locale.ROOT), "MD5")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "bf763db7d333e9c3038698cf59ada3e7", "ß"})
  void otherHash_doesNotMatch(String hash) {
    assertThat(matches(hash, null)).isFalse();
    assertThat(matches(MD5, "crc32")).isFalse();
  }

  private static boolean matches(String hash, @Nullable String algorithm) {
    return Signature.matches(KEY, CODE, DATE, hash, algorithm);
  }
}
