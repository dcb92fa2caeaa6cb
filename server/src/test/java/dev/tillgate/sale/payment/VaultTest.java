package dev.tillgate.sale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTest {
  private static final String NUMBER = "5105105105105100";

  private final long merchant =
      TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();

  private static long stored(long merchant) {
    TestServer.frozenShop()
        .rpc(
            "placeOrder", Orders.in("EUR").item("MONTHLY", 1).method("CardNumber", NUMBER).build());
    return TestServer.bean(JdbcClient.class)
        .sql("SELECT max(card_id) FROM card WHERE merchant_id = ?")
        .param(merchant)
        .query(Long.class)
        .single();
  }

  @Test
  void storedCard_comesBackForACharge_withoutItsSecurityCode() {
    assertThat(TestServer.bean(Vault.class).open(merchant, stored(merchant)))
        .hasValue(new Card(NUMBER, CardBrand.MASTERCARD, 12, 2045, "John Doe", ""));
  }

  @Test
  void storedCard_isNotReadableInTheDatabase() {
    byte[] kept =
        TestServer.bean(JdbcClient.class)
            .sql("SELECT number FROM card WHERE merchant_id = ? AND card_id = ?")
            .params(merchant, stored(merchant))
            .query(byte[].class)
            .single();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
  }

  @Test
  void storedCard_ofAnotherMerchant_isNotThere() {
    long card = stored(merchant);
    long other = TestServer.bean(Merchants.class).byCode("DEMOSHOP").orElseThrow().id();

    assertThat(TestServer.bean(Vault.class).open(other, card)).isEmpty();
  }
}
