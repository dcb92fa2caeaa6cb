package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One finding for each rule that a value can break, where it stands. */
class FindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // required
        "limits: {}                    | 1:1 code: is required",
        "code: null                    | 1:7 code: is required",
        "code: a\\nproducts: [{}]      | 2:12 products[0].name: is required",
        "code: a\\nproducts: [null]    | 2:12 products[0]: is required",
        "code: a\\nlabels: {x: }       | 2:12 labels.x: is required",
        // keys
        "code: a\\nsecret_kye: b       | 2:1 secret_kye: is not known; did you mean secretKey?",
        "code: a\\nlimits: {order: 1}  | 2:10 limits.order: is not known; did you mean orders?",
        "code: a\\nlimits: {x: 1}      | 2:10 limits.x: is not known; known here: orders, bytes",
        "code: a\\ncode: b             | 2:1 code: is given twice, first on line 1",
        "code: a\\nlabels: {x: 1, x: 2}| 2:16 labels.x: is given twice, first on line 2",
        "code: a\\nlabels: {[x]: 1}    | 2:10 labels: has a key that is not text",
        "code: a\\nlabels: {~: 1}      | 2:10 labels: has a key that is not text",
        "code: a\\n<<: {code: b}       | 2:1: has a merge key (<<), which is not supported",
        "code: a\\nlabels: {a b: }     | 2:14 labels[\"a b\"]: is required",
        // kinds
        "code: [a]                     | 1:7 code: must be a single value, not a list",
        "code: {a: b}                  | 1:7 code: must be a single value, not keys and values",
        "code: a\\ntags: b             | 2:7 tags: must be a list, not a single value",
        "code: a\\nlabels: []          | 2:9 labels: must be keys and values, not a list",
        "code: a\\nlimits: 5           | 2:9 limits: must be keys and values, not a single value",
        "[]                            | 1:1: must be keys and values, not a list",
        // numbers
        "code: a\\nlimits: {orders: x}   | 2:18 limits.orders: \"x\" is not a whole number",
        "code: a\\nlimits: {orders: 1.5} | 2:18 limits.orders: \"1.5\" is not a whole number",
        "code: a\\nlimits: {orders: 1e3} | 2:18 limits.orders: \"1e3\" is not a whole number",
        "code: a\\nlimits: {orders: 010} | 2:18 limits.orders: \"010\" is not a whole number",
        "code: a\\nlimits: {orders: 1_0} | 2:18 limits.orders: \"1_0\" is not a whole number",
        "code: a\\nlimits: {orders: 2147483648} "
            + "| 2:18 limits.orders: 2147483648 is out of range (-2147483648 to 2147483647)",
        "code: a\\nlimits: {bytes: 9223372036854775808} "
            + "| 2:17 limits.bytes: 9223372036854775808 is out of range "
            + "(-9223372036854775808 to 9223372036854775807)",
        // a record's own rule
        "code: a\\nlimits:\\n  orders: -1 | 3:3 limits: orders must not be negative",
        // words
        "code: a\\nlive: yes           | 2:7 live: \"yes\" is not true or false",
        "code: a\\nzone: Mars/Base     | 2:7 zone: \"Mars/Base\" is not a time zone such as "
            + "Europe/Bucharest or GMT+02:00",
        "code: a\\nnetworks: [10.1]     | 2:12 networks[0]: \"10.1\" is not an IP address or a block "
            + "such as 10.0.0.0/8 or 2001:db8::/32",
        "code: a\\nnetworks: [10.0.0.1/8] | 2:12 networks[0]: \"10.0.0.1/8\" is not the start of "
            + "its block; did you mean 10.0.0.0/8?",
        "code: a\\nlive: \"\\e[1m\"  | 2:7 live: \"\\u{1b}[1m\" is not true or false",
      })
  void finding(String text, String finding) {
    assertThat(refusal(text)).isEqualTo("f:" + finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cycle: daily        | cycle: \"daily\" is not one of monthly, one_time, no",
        "from: 2026-02-30    | from: \"2026-02-30\" is not a date such as 2026-01-31",
        "changed: 2026-02-01 | changed: \"2026-02-01\" is not a time with its zone, such as "
            + "2026-01-31T12:00:00Z",
        "changed: 2026-02-01T10:00:00 | changed: \"2026-02-01T10:00:00\" is not a time with its "
            + "zone, such as 2026-01-31T12:00:00Z",
        "prices: [{currency: EUR, amount: 1e3}] | prices[0].amount: \"1e3\" is not a number",
        "prices: [{currency: EUR, amount: .5}]  | prices[0].amount: \".5\" is not a number",
        "prices: [{currency: EUR, amount: .inf}]| prices[0].amount: \".inf\" is not a number",
      })
  void productFinding(String line, String finding) {
    assertThat(refusal("code: a\nproducts:\n  - name: n\n    " + line))
        .matches("f:4:\\d+ .*")
        .endsWith(" products[0]." + finding);
  }

  @Test
  void longText_isCut() {
    assertThat(refusal("code: a\nlive: " + "x".repeat(500)))
        .isEqualTo("f:2:7 live: \"" + "x".repeat(60) + "…\" is not true or false");
  }

  @Test
  void aValueWithFindings_isNotBuilt() {
    assertThat(refusal("code: a\nlimits: {orders: -1, bytes: x}"))
        .isEqualTo("f:2:29 limits.bytes: \"x\" is not a whole number");
  }

  /** The refusal of a text, where {@code \n} stands for a new line. */
  static String refusal(String text) {
    var refused =
        catchThrowableOfType(
            InvalidShopFile.class,
            () -> StrictYaml.read("f", text.replace("\\n", "\n"), Sample.class));
    return String.valueOf(refused == null ? null : refused.getMessage());
  }
}
