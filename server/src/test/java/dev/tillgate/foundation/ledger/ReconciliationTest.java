package dev.tillgate.foundation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.ledger.GatewayMovement.MovementType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
  @TempDir private Path directory;

  private static GatewayMovement booked(
      String reference, MovementType type, String amount, String fee) {
    return new GatewayMovement(
        reference, type, new BigDecimal(amount), "EUR", new BigDecimal(fee), 0);
  }

  private List<GatewayMovement> list(String text) throws Exception {
    return GatewayList.read(Files.writeString(directory.resolve("list.csv"), text));
  }

  @Test
  void listThatSaysTheSame_hasNoFindings() throws Exception {
    List<GatewayMovement> listed =
        list(
            """
            Date,Type,Reference,Amount,Fee,Currency
            2026-01-01,charge,1,12.1,0.35,eur
            2026-01-02,refund,1,-2.00,,EUR
            "2026-01-02",Refund,1,"-1.00",0,EUR

            2026-01-03,chargeback,2,5,,EUR
            2026-01-04,dispute won,2,5,,EUR
            """);
    Reconciliation result =
        Reconciliation.of(
            List.of(
                booked("2", MovementType.DISPUTE_WON, "5.00", "0"),
                booked("2", MovementType.DISPUTE, "5.00", "0"),
                booked("1", MovementType.REFUND, "1.00", "0"),
                booked("1", MovementType.REFUND, "2.00", "0"),
                booked("1", MovementType.CHARGE, "12.10", "0.35")),
            listed);
    assertThat(result.count()).isZero();
  }

  @Test
  void whatDiffers_isTold() throws Exception {
    List<GatewayMovement> listed =
        list(
            """
            reference,type,amount,currency,fee
            1,charge,12.10,EUR,0.40
            2,charge,7.00,EUR,0
            3,charge,5.00,USD,0
            1,refund,2.00,EUR,0
            9,charge,1.00,EUR,0
            """);
    Reconciliation result =
        Reconciliation.of(
            List.of(
                booked("1", MovementType.CHARGE, "12.10", "0.35"),
                booked("1", MovementType.REFUND, "2.00", "0"),
                booked("1", MovementType.REFUND, "3.00", "0"),
                booked("2", MovementType.CHARGE, "7.01", "0"),
                booked("3", MovementType.CHARGE, "5.00", "0")),
            listed);
    assertThat(result.missing()).containsExactly("order 1, refund 3.00 EUR");
    assertThat(result.extra()).containsExactly("line 6, order 9, charge 1.00 EUR");
    assertThat(result.different())
        .containsExactly(
            "line 3, order 2, charge 7.00 EUR: booked 7.01 EUR",
            "line 4, order 3, charge 5.00 USD: booked 5.00 EUR");
    assertThat(result.fees())
        .containsExactly("line 2, order 1, charge 12.10 EUR: the gateway kept 0.40, booked 0.35");
    assertThat(result.count()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reference,type,amount                    | has no column currency.",
        "reference,type,amount,currency/1,gift,1,EUR | in line 2: the type gift is none of",
        "reference,type,amount,currency/1,charge,one,EUR | in line 2: one is no amount.",
        "reference,type,amount,currency/1,charge,1e99,EUR | in line 2: 1e99 is no amount.",
        "reference,type,amount,currency/1,charge,1,EURO | in line 2: EURO is no currency.",
        "reference,type,amount,currency/1,charge,1 | in line 2: it has more or fewer columns",
        "reference,type,amount,currency/1,\"charge,1,EUR | cannot be read: "
      })
  void listThatCannotBeRead_isRefused(String text, String message) {
    assertThatThrownBy(() -> list(text.strip().replace('/', '\n') + "\n"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(message.strip());
  }
}
