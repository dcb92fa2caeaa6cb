package dev.tillgate.foundation.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MerchantChangesTest {

  @Test
  void changeDecidedOnSettingsThatChangedMeanwhile_isDecidedAgain() {
    Merchants merchants = TestServer.bean(Merchants.class);
    Merchant before = TestMerchants.save(TestMerchants.draft("RIVALS", "rival-key"));
    List<Integer> decidedOn = new ArrayList<>();
    Merchant after =
        TestServer.bean(Tx.class)
            .carryOut(
                attempt -> {
                  Write<Merchant> mine = merchants.save(before.withName("Mine"));
                  if (attempt == 1) {
                    TestMerchants.save(before.withName("Theirs"));
                  }
                  decidedOn.add(attempt);
                  return mine;
                });
    assertThat(decidedOn).containsExactly(1, 2);
    assertThat(after.name()).isEqualTo("Mine");
    assertThat(after.version()).isEqualTo(before.version() + 2);
  }

  @Test
  void merchantThatIsSavedUnchanged_isHeldUntilAllThatIsLoadedWithItIsThere() {
    Merchants merchants = TestServer.bean(Merchants.class);
    Merchant shop = TestMerchants.save(TestMerchants.draft("HELD", "held-key"));
    Tx tx = TestServer.bean(Tx.class);
    tx.together(
        () -> {
          tx.carryOut(_ -> merchants.save(shop));
          assertThat(CompletableFuture.supplyAsync(() -> free(shop)).join()).isEmpty();
        });
    assertThat(free(shop)).containsExactly(1);
  }

  private static List<Integer> free(Merchant merchant) {
    return TestServer.bean(JdbcClient.class)
        .sql("SELECT 1 FROM merchant WHERE merchant_id = ? FOR NO KEY UPDATE SKIP LOCKED")
        .param(merchant.id())
        .query(Integer.class)
        .list();
  }
}
