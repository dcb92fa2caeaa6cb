package dev.tillgate.foundation.shopfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutPartsTest {
  private static final String SHOP =
      """
      merchant: { code: S, name: S, secretKey: k, secretWord: w }
      payoutSettings:
        { period: weekly, method: paypal, currency: EUR, threshold: 99.50, limit: 5000,
          transferFee: 1.25, reservePercent: 7.5, reserveDays: 30 }
      payoutAdjustments:
        - { reference: A-1, code: monthly_fee, description: March, currency: EUR, amount: -9.95 }
      payouts:
        - reference: old-1
          date: 2025-12-01
          currency: EUR
          canceled: true
          invoices:
            - { reference: I-1, code: period_net_sales, amount: 10.00 }
        - reference: old-2
          date: 2025-12-02
          method: webmoney
          currency: EUR
          invoices:
            - { reference: I-1, code: period_net_sales, amount: 10.00, paid: 6 }
            - { reference: I-2, code: custom_fee, amount: -1, date: 2025-11-30, description: Fee }
      """;

  private final ShopFormat format = TestServer.bean(ShopFormat.class);

  @Test
  void payouts_areWrittenAndReadBackEqual() {
    ShopFile shop = format.read("f", SHOP);
    String written = format.write(shop);
    assertThat(written).contains("payoutSettings:\n  period: weekly\n");
    assertThat(format.read("f", written)).isEqualTo(shop);
  }

  @Test
  void settings_mayBeEmpty_andNoList() {
    String merchant = "merchant: { code: S, name: S, secretKey: k, secretWord: w }\n";
    ShopFile shop = format.read("f", merchant + "payoutSettings: {}\n");
    assertThat(format.read("f", format.write(shop))).isEqualTo(shop);
    assertThat(format.write(shop)).contains("payoutSettings");
    assertThatThrownBy(() -> format.read("f", merchant + "payoutSettings: [ {} ]\n"))
        .isInstanceOf(InvalidShopFile.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period: weekly       | period: yearly       | is not one of daily, weekly",
        "method: paypal       | method: cash         | is not one of wire",
        "currency: EUR, thr   | currency: EURO, thr  | EURO is no currency",
        "threshold: 99.50     | threshold: -1        | threshold is an amount of 0 or more",
        "limit: 5000          | limit: 0             | limit is an amount above 0",
        "transferFee: 1.25    | transferFee: -1      | transferFee is an amount of 0 or more",
        "reservePercent: 7.5  | reservePercent: 101  | reservePercent is between 0 and 100",
        "reserveDays: 30      | reserveDays: 0       | reserveDays is between 1 and 3650",
        "reference: A-1       | reference: TG1       | are the system's own",
        "code: monthly_fee    | code: transfer_fee   | comes from the books",
        "amount: -9.95        | amount: 0            | an amount is not 0",
        "amount: -9.95        | amount: 1.005        | no more decimals",
        "reference: old-1     | reference: PAYOUT-9  | are the system's own",
        "reference: old-2     | reference: old-1     | stands twice",
        "paid: 6              | paid: 11             | is a part of its amount",
        "canceled: true       | canceled: false      | cover more of invoice I-1",
        "reference: I-2       | reference: I-1       | stands twice",
        "10.00, paid: 6       | 11, paid: 6          | has another code, amount or currency"
      })
  void spoiledPayouts_areRefused(String good, String bad, String message) {
    String spoiled = SHOP.replace(good, bad);
    assertThat(spoiled).isNotEqualTo(SHOP);
    assertThatThrownBy(() -> format.read("f", spoiled))
        .isInstanceOf(InvalidShopFile.class)
        .hasMessageContaining(message);
  }
}
