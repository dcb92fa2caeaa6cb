package dev.tillgate.offer.catalog.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.FieldDefinitionBuilder;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AdditionalFieldsTest {
  private final ApiClient client = TestServer.frozenShop();
  private final Catalog catalog = new Catalog(client);
  private final String field = "F" + Catalog.code();
  private final String product = Catalog.code();

  private Map<String, Object> field(Object... members) {
    Map<String, Object> sent =
        new LinkedHashMap<>(
            Map.of("Label", "Machine", "Code", field, "Type", "TEXT", "ApplyTo", "PRODUCT"));
    for (int i = 0; i < members.length; i += 2) {
      sent.put((String) members[i], members[i + 1]);
    }
    return sent;
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("Code", "has space", "ADDITIONAL_FIELD_CODE_INVALID Code"),
        Arguments.of("Label", "", "ADDITIONAL_FIELD_LABEL_EMPTY Label"),
        Arguments.of("Type", "RADIO", "ADDITIONAL_FIELD_TYPE_INVALID Type"),
        Arguments.of("ApplyTo", "CART", "ADDITIONAL_FIELD_APPLY_TO_INVALID ApplyTo"),
        Arguments.of("Type", "LISTBOX", "ADDITIONAL_FIELD_VALUES_EMPTY Values"),
        Arguments.of("ValidationRule", "(unclosed", "ADDITIONAL_FIELD_RULE_INVALID ValidationRule"),
        Arguments.of("ValidationRule", "(a)\\1", "ADDITIONAL_FIELD_RULE_INVALID ValidationRule"),
        Arguments.of(
            "Translations",
            List.of(Map.of("Language", "xx")),
            "ADDITIONAL_FIELD_TRANSLATION_INVALID Translations[0].Language"));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void field_thatDoesNotFit_isRefusedWithItsPath(String member, Object value, String refusal) {
    assertThat(Answers.refusals(() -> client.rpc("addAdditionalField", field(member, value))))
        .contains(refusal);
  }

  @Test
  void assignedField_standsInTheProduct_withTheLabelItHasNow() {
    client.rpc("addAdditionalField", field());
    catalog.added(product);
    client.rpc("assignAdditionalField", field, true, product);
    client.rpc("updateAdditionalField", field("Label", "Machine id"));
    JsonNode assigned = client.rpc("getAssignedAdditionalFields", product).get(0);
    assertThat(Answers.text(assigned, "/Label")).isEqualTo("Machine id");
    assertThat(Answers.at(assigned, "/Required").booleanValue()).isTrue();
    assertThat(catalog.read(product).at("/AdditionalFields/0")).isEqualTo(assigned);

    client.rpc("unassignAdditionalField", field, product);
    assertThat(client.rpc("getAssignedAdditionalFields", product).isEmpty()).isTrue();
    assertThat(Answers.refusals(() -> client.rpc("unassignAdditionalField", field, product)))
        .containsExactly("ADDITIONAL_FIELD_NOT_ASSIGNED ");
  }

  @Test
  void deletedField_leavesItsProducts_forGood() {
    client.rpc("addAdditionalField", field());
    catalog.added(product);
    client.rpc("assignAdditionalField", field, false, product);
    client.rpc("deleteAdditionalField", field);
    client.rpc("addAdditionalField", field());
    assertThat(client.rpc("getAssignedAdditionalFields", product).isEmpty()).isTrue();
  }

  @Test
  void list_isFilteredByKind_andByUse() {
    client.rpc("addAdditionalField", field("Type", "HIDDEN"));
    assertThat(listed("?Type[]=HIDDEN&ApplyTo=Product")).contains(field);
    assertThat(listed("?Type[]=TEXT")).doesNotContain(field);
    assertThat(listed("?ApplyTo=Order")).doesNotContain(field);
    assertThat(listed("?Enabled=1")).doesNotContain(field);
    catalog.added(product, "AdditionalFields", List.of(Map.of("Code", field)));
    assertThat(listed("?Enabled=1")).contains(field);
    assertThat(listed("?Required=1")).doesNotContain(field);
    client.rpc("assignAdditionalField", field, true, product);
    assertThat(listed("?Required=1")).contains(field);
    assertThat(listed("")).contains(field);
  }

  private List<String> listed(String query) {
    List<String> codes = new ArrayList<>();
    client
        .rest("GET", "/additionalfields/" + query, null)
        .body()
        .forEach(found -> codes.add(found.get("Code").asString()));
    return codes;
  }

  @Test
  void fieldOfAShopFile_thatAnotherServerLoadsMeanwhile_isNoMistake() {
    Merchants merchants = TestServer.bean(Merchants.class);
    Moment moment = merchants.moment(merchants.byCode("FROZEN").orElseThrow());
    FieldDefinition mine =
        FieldDefinitionBuilder.builder()
            .label("Mine")
            .code(field)
            .type(FieldDefinition.Type.TEXT)
            .applyTo(FieldDefinition.ApplyTo.PRODUCT)
            .build();
    TestServer.bean(Tx.class)
        .carryOut(
            attempt -> {
              Write<FieldDefinition> put =
                  TestServer.bean(AdditionalFields.class).put(moment, mine);
              if (attempt == 1) {
                client.rpc("addAdditionalField", field("Label", "Theirs"));
              }
              return put;
            });
    assertThat(client.rpc("getAdditionalField", field).get("Label").asString()).isEqualTo("Mine");
  }
}
