package dev.tillgate.offer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductGroupsTest {
  private static final String GENERAL = "47656E6572";

  private final ApiClient client = TestServer.frozenShop();
  private final Catalog catalog = new Catalog(client);
  private final String name = "Group " + Catalog.code();

  private String added() {
    client.rpc("addProductGroup", Map.of("Name", name));
    return client.rpc("searchProductGroups", Map.of("Name", name)).at("/0/Code").asString();
  }

  @Test
  void newGroup_hasACode_andItsProductsAreFoundByItsName() {
    String group = added();
    assertThat(group).matches("[0-9A-F]{10}");
    String code = Catalog.code();
    JsonNode product = catalog.added(code, "ProductGroupCode", group);
    assertThat(Answers.text(product, "/GroupName")).isEqualTo(name);
    JsonNode byName = catalog.added(code + "-2", "GroupName", name);
    assertThat(Answers.text(byName, "/ProductGroupCode")).isEqualTo(group);
    JsonNode found = client.rpc("searchProducts", Map.of("GroupName", name));
    assertThat(Answers.amount(found, "/Pagination/Count")).isEqualByComparingTo("2");
    JsonNode none = client.rpc("searchProducts", Map.of("GroupName", name + " of another"));
    assertThat(none.get("Items").isEmpty()).isTrue();
  }

  @Test
  void renamedGroup_isRenamedInItsProducts() {
    String group = added();
    String code = Catalog.code();
    catalog.added(code, "ProductGroupCode", group);
    client.rpc("updateProductGroup", Map.of("Name", name + " renamed", "Code", group));
    assertThat(Answers.text(catalog.read(code), "/GroupName")).isEqualTo(name + " renamed");
    assertThat(
            client
                .rpc("searchProducts", Map.of("GroupName", name + " renamed"))
                .get("Items")
                .size())
        .isEqualTo(1);
  }

  @Test
  void unassignedProduct_isInGeneral() {
    String group = added();
    String code = Catalog.code();
    catalog.added(code);
    client.rpc("assignProductGroup", code, group);
    assertThat(Answers.text(catalog.read(code), "/GroupName")).isEqualTo(name);
    client.rpc("unassignProductGroup", code, group);
    assertThat(Answers.text(catalog.read(code), "/ProductGroupCode")).isEqualTo(GENERAL);
    assertThat(Answers.refusals(() -> client.rpc("unassignProductGroup", code, group)))
        .containsExactly("PRODUCT_GROUP_NOT_ASSIGNED ");
  }

  @Test
  void groups_thatDoNotFit_areRefused() {
    added();
    assertThat(refusals(Map.of("Name", " "))).containsExactly("PRODUCT_GROUP_NAME_EMPTY Name");
    assertThat(refusals(Map.of("Name", name))).containsExactly("PRODUCT_GROUP_NAME_DUPLICATE Name");
    assertThat(refusals(Map.of("Name", "general")))
        .containsExactly("PRODUCT_GROUP_NAME_DUPLICATE Name");
    assertThat(
            Answers.refusals(
                () -> client.rpc("updateProductGroup", Map.of("Name", "Rest", "Code", GENERAL))))
        .containsExactly("PRODUCT_GROUP_GENERAL_FIXED Name");
    assertThat(client.rest("GET", "/productgroups/NOSUCH/", null).status()).isEqualTo(404);
  }

  private List<String> refusals(Map<String, Object> group) {
    return Answers.refusals(() -> client.rpc("addProductGroup", group));
  }

  @Test
  void groupsOfOthers_areNotSeen() {
    String group = added();
    assertThat(TestServer.demoShop().rest("GET", "/productgroups/" + group + "/", null).status())
        .isEqualTo(404);
  }
}
