package dev.tillgate.sale.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Difference;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The six rows of seed "Customer IDs", "Customer reference scenarios". */
class CustomerReferencesTest {
  private final ApiClient client = TestServer.demoShop();

  private JsonNode buy(@Nullable Object reference, @Nullable String external) {
    Orders order =
        Orders.in("EUR")
            .item("GUARD-M", 1)
            .field("CustomerReference", reference)
            .field("ExternalCustomerReference", external);
    return Answers.at(client.rpc("placeOrder", order.build()), "/CustomerDetails");
  }

  private static long own(JsonNode customer) {
    return Answers.at(customer, "/AvangateCustomerReference").longValue();
  }

  private static String external(JsonNode customer) {
    return Answers.text(customer, "/ExternalCustomerReference");
  }

  @Test
  void neither_makesANewCustomer() {
    JsonNode first = buy(null, null);
    assertThat(String.valueOf(own(first))).matches("\\d{9}");
    assertThat(own(buy(null, ""))).isNotEqualTo(own(first));
    assertThat(Answers.at(first, "/ExternalCustomerReference").isNull()).isTrue();
  }

  @Test
  void newExternal_makesACustomerWhoHasIt_andAKnownOneIsJoined() {
    String reference = Codes.hex(8);
    JsonNode first = buy(null, reference);
    assertThat(external(first)).isEqualTo(reference);
    JsonNode second = buy(null, reference);
    assertThat(own(second)).isEqualTo(own(first));
    assertThat(external(second)).isEqualTo(reference);
  }

  @Test
  void systemsReference_wins_whateverTheExternalOneSays() {
    String reference = Codes.hex(8);
    long known = own(buy(null, reference));
    String other = Codes.hex(8);
    long otherCustomer = own(buy(null, other));
    for (String external : new @Nullable String[] {null, reference, other, Codes.hex(8)}) {
      JsonNode customer = buy(known, external);
      assertThat(own(customer)).isEqualTo(known).isNotEqualTo(otherCustomer);
      assertThat(external(customer)).isEqualTo(reference);
    }
    assertThat(own(buy(String.valueOf(known), null))).isEqualTo(known);
  }

  @Test
  void ignoredExternalReference_isStillFree() {
    long known = own(buy(null, null));
    String unused = Codes.hex(8);
    buy(known, unused);
    assertThat(own(buy(null, unused))).isNotEqualTo(known);
  }

  @Test
  void customersOfOtherMerchants_areUnknown() {
    long known = own(buy(null, null));
    Orders order = Orders.in("EUR").item("MONTHLY", 1).field("CustomerReference", known);
    JsonNode customer =
        Answers.at(TestServer.frozenShop().rpc("placeOrder", order.build()), "/CustomerDetails");
    assertThat(own(customer)).isNotEqualTo(known);
    assertThat(external(customer)).isEqualTo(String.valueOf(known));
  }

  @Difference(1)
  @ParameterizedTest
  @ValueSource(strings = {"12345", "421820775", "999999999999999999"})
  void numberThatIsNotTheSystems_isTheMerchantsOwnReference(String reference) {
    JsonNode customer = buy(reference, null);
    assertThat(external(customer)).isEqualTo(reference);
    assertThat(own(buy(Long.parseLong(reference), "ignored"))).isEqualTo(own(customer));
    assertThat(own(buy(null, reference))).isEqualTo(own(customer));
  }

  /** The merchant counts its customers itself, and the system comes to the same numbers. */
  @Test
  void numbersOfTheMerchantsOwn_areNotGivenToOtherCustomers() {
    long first = own(buy(null, null)) + 20;
    for (long number = first; number < first + 12; number++) {
      JsonNode customer = buy(number, null);
      assertThat(external(customer)).isEqualTo(String.valueOf(number));
    }
    long made = 0;
    while (made < first + 12) {
      made = own(buy(null, null));
      assertThat(made).isNotIn(LongStream.range(first, first + 12).boxed().toList());
    }
    assertThat(external(buy(first + 11, null))).isEqualTo(String.valueOf(first + 11));
  }

  @Difference(39)
  @Test
  void orderOfNothingThatRenews_keepsItsBuyerAndMakesNoCustomer() {
    Orders order = Orders.in("EUR").item("CLEANER", 1);
    JsonNode placed = client.rpc("placeOrder", order.build());
    assertThat(placed.get("CustomerDetails").isNull()).isTrue();
    assertThat(Answers.text(placed, "/BillingDetails/Email")).isEqualTo("ada@example.com");
    TestServer.runDue();
    JsonNode read = client.rpc("getOrder", placed.get("RefNo"));
    assertThat(Answers.text(read, "/Status")).isEqualTo("COMPLETE");
    assertThat(read.get("CustomerDetails").isNull()).isTrue();
    String external = Codes.hex(8);
    JsonNode named =
        client.rpc("placeOrder", order.field("ExternalCustomerReference", external).build());
    assertThat(external(named.get("CustomerDetails"))).isEqualTo(external);
  }

  @Test
  void overlongReferences_areRefused() {
    assertThat(Answers.refusals(() -> buy(null, Codes.hex(5000))))
        .containsExactly("ORDER_FIELD_TOO_LONG ExternalCustomerReference");
    assertThat(Answers.refusals(() -> buy(Codes.hex(5000), null)))
        .containsExactly("ORDER_FIELD_TOO_LONG CustomerReference");
  }

  @Test
  void firstOrdersAtOnce_endInOneCustomer() throws Exception {
    String reference = Codes.hex(8);
    Set<Long> customers = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Long>> calls =
          IntStream.range(0, 8)
              .<Callable<Long>>mapToObj(n -> () -> own(buy(null, reference)))
              .toList();
      for (var future : pool.invokeAll(calls)) {
        customers.add(future.get());
      }
    }
    assertThat(customers).hasSize(1);
  }
}
