package dev.tillgate.offer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several callers change parts of one product at the same time; none undoes what another did. */
class ProductsChangedAtOnceTest {
  private static final int AT_ONCE = 12;

  private final ApiClient client = TestServer.demoShop();
  private final Catalog catalog = new Catalog(client);
  private final String code = Catalog.code();

  @Test
  void configurationsAddedAtOnce_areAllThere() throws Exception {
    catalog.added(code);
    List<String> names = names();
    atOnce(
        names,
        name ->
            TestServer.demoShop()
                .rpc(
                    "addPricingConfiguration",
                    Map.of("Name", name, "PriceType", "NET", "Prices", Map.of()),
                    code));
    assertThat(texts(catalog.read(code), "/PricingConfigurations", "/Name"))
        .hasSize(AT_ONCE + 1)
        .containsAll(names);
  }

  @Test
  void fieldsAssignedAtOnce_areAllThere_besideThePriceThatIsSetMeanwhile() throws Exception {
    String configuration = Answers.text(catalog.added(code), "/PricingConfigurations/0/Code");
    List<String> names = names();
    names.forEach(
        name ->
            client.rpc(
                "addAdditionalField",
                Map.of("Label", name, "Code", name, "Type", "TEXT", "ApplyTo", "PRODUCT")));
    atOnce(
        names,
        name -> {
          ApiClient own = TestServer.demoShop();
          if (name.equals(names.getFirst())) {
            own.rpc(
                "setPricingConfigurationPrices",
                configuration,
                Map.of("Regular", List.of(Map.of("Amount", 12, "Currency", "EUR"))));
          }
          own.rpc("assignAdditionalField", name, false, code);
        });
    JsonNode product = catalog.read(code);
    assertThat(texts(product, "/AdditionalFields", "/Code"))
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(Answers.amount(product, "/PricingConfigurations/0/Prices/Regular/0/Amount"))
        .isEqualByComparingTo("12");
  }

  @Test
  void fieldDeletedWhileItsProductChanges_isGone_andTheChangesStay() throws Exception {
    catalog.added(code);
    List<String> names = names();
    for (String name : names) {
      client.rpc(
          "addAdditionalField",
          Map.of("Label", name, "Code", name, "Type", "TEXT", "ApplyTo", "PRODUCT"));
      client.rpc("assignAdditionalField", name, false, code);
    }
    atOnce(names, name -> TestServer.demoShop().rpc("deleteAdditionalField", name));
    assertThat(texts(catalog.read(code), "/AdditionalFields", "/Code")).isEmpty();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      names.add(code + "-" + i);
    }
    return names;
  }

  private static void atOnce(List<String> names, Consumer<String> call) throws Exception {
    List<Future<?>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      names.forEach(name -> calls.add(threads.submit(() -> call.accept(name))));
    }
    for (Future<?> done : calls) {
      done.get();
    }
  }

  private static List<String> texts(JsonNode answer, String list, String pointer) {
    List<String> texts = new ArrayList<>();
    Answers.at(answer, list).forEach(entry -> texts.add(Answers.text(entry, pointer)));
    return texts;
  }
}
