package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OrderFieldsAndSkusTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String id = "O-" + Codes.hex(6);

  private void product() {
    client.rpc(
        "addProduct",
        Map.of(
            "ProductCode",
            id,
            "ProductName",
            "Asked",
            "PricingConfigurations",
            List.of(
                Map.of(
                    "Name",
                    "Main",
                    "Prices",
                    Map.of("Regular", List.of(Map.of("Amount", 10, "Currency", "EUR"))),
                    "PriceOptions",
                    List.of(Map.of("Code", "COLOUR"))))));
  }

  private void field(String type, String applyTo, String rule, boolean required) {
    client.rpc(
        "addAdditionalField",
        Map.of(
            "Code",
            id,
            "Label",
            "Asked",
            "Type",
            type,
            "ApplyTo",
            applyTo,
            "Values",
            List.of("red", "blue"),
            "ValidationRule",
            rule,
            "Translations",
            Map.of("de", Map.of("Values", List.of("rot", "blau")))));
    client.rpc("assignAdditionalField", id, required, id);
  }

  private static List<Map<String, Object>> answer(String code, String value) {
    return List.of(Map.of("Code", code, "Text", "Asked", "Value", value));
  }

  @ParameterizedTest
  @CsvSource({
    "LISTBOX,'',red,true",
    "LISTBOX,'',blau,true",
    "LISTBOX,'',green,false",
    "CHECKBOX,'',blue,true",
    "CHECKBOX,'',1,false",
    "TEXT,EMAIL,ada@example.com,true",
    "TEXT,EMAIL,ada,false",
    "HIDDEN,^[0-9]+$,12,true",
    "HIDDEN,^[0-9]+$,x,false"
  })
  void answer_isHeldAgainstItsField(String type, String rule, String value, boolean accepted) {
    product();
    field(type, "PRODUCT", rule, false);
    Orders order = Orders.in("EUR").item(id, 1).itemField("AdditionalFields", answer(id, value));
    if (accepted) {
      JsonNode placed = client.rpc("placeOrder", order.build());
      assertThat(Answers.text(placed, "/Items/0/AdditionalFields/0/Value")).isEqualTo(value);
    } else {
      assertThat(Answers.refusals(() -> client.rpc("placeOrder", order.build())))
          .containsExactly("ORDER_ADDITIONAL_FIELD_INVALID Items[0].AdditionalFields[0].Value");
    }
  }

  @ParameterizedTest
  @CsvSource({"PRODUCT,Items[0].AdditionalFields", "ORDER,AdditionalFields"})
  void requiredAnswer_isMissedInOrders_butNotInPreviews(String applyTo, String path) {
    product();
    field("TEXT", applyTo, "", true);
    Orders order = Orders.in("EUR").item(id, 1);
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_ADDITIONAL_FIELD_REQUIRED " + path);
    client.rpc("getContents", Orders.in("EUR").item(id, 1).field("PaymentDetails", null).build());
    List<Map<String, Object>> given = answer(id, "x");
    client.rpc(
        "placeOrder",
        (applyTo.equals("ORDER")
                ? order.field("AdditionalFields", given)
                : order.itemField("AdditionalFields", given))
            .build());
  }

  @Test
  void answersUnderUnknownCodes_areKept() {
    JsonNode placed =
        client.rpc(
            "placeOrder",
            Orders.in("EUR")
                .item("MONTHLY", 1)
                .field("AdditionalFields", answer("NOSUCH-" + id, "kept"))
                .build());
    assertThat(Answers.text(placed, "/AdditionalFields/0/Value")).isEqualTo("kept");
  }

  private void sku() {
    product();
    String configuration =
        client.rpc("getProductByCode", id).at("/PricingConfigurations/0/Code").asString();
    client.rpc(
        "setSku",
        Map.of(
            "ProductCode",
            id,
            "PricingConfigurations",
            List.of(
                Map.of(
                    "Code",
                    configuration,
                    "Skus",
                    List.of(
                        Map.of(
                            "ProductSKU",
                            "S-" + id,
                            "Currency",
                            "eur",
                            "FromQty",
                            2,
                            "ToQty",
                            5,
                            "Groups",
                            List.of(
                                Map.of("GroupCode", "COLOUR", "Options", List.of("gold")))))))));
  }

  private static Orders bySku(String sku, int quantity) {
    return Orders.in("EUR").item("", quantity).itemField("SKU", sku);
  }

  @Test
  void item_namedByItsSkuAlone_isTheProductWithItsOptions() {
    sku();
    JsonNode contents = client.rpc("getContents", bySku("S-" + id, 2).build());
    assertThat(Answers.text(contents, "/Items/0/Code")).isEqualTo(id);
    assertThat(Answers.text(contents, "/Items/0/SKU")).isEqualTo("S-" + id);
    assertThat(Answers.text(contents, "/Items/0/PriceOptions/0/Options/0/Value")).isEqualTo("gold");
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("45");
  }

  @Test
  void item_whoseSkuDoesNotAgree_isRefused() {
    sku();
    String refusal = "ORDER_PRODUCT_SKU_INVALID Items[0].SKU";
    List<Orders> wrong =
        List.of(
            bySku("S-" + id, 6),
            bySku("S-" + id, 2).itemField("Code", "MONTHLY"),
            bySku("S-" + id, 2).itemField("PriceOptions", List.of("red")),
            bySku("S-" + id, 2).field("Currency", "USD").payment("Currency", "USD"),
            bySku("NOSUCH", 2));
    for (Orders order : wrong) {
      assertThat(Answers.refusals(() -> client.rpc("getContents", order.build())))
          .contains(refusal);
    }
    client.rpc(
        "getContents",
        bySku("S-" + id, 2)
            .itemField("Code", id)
            .itemField("PriceOptions", List.of("gold"))
            .build());
  }
}
