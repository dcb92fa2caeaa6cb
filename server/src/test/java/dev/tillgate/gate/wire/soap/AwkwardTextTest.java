package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts and keys that came in as JSON and that XML cannot carry as they are. */
class AwkwardTextTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ParameterizedTest
  @ValueSource(strings = {"/soap/6.0/", "/soap/6.0/?style=literal"})
  void orderWithThem_isStillWellFormedXml(String address) {
    ApiClient client = TestServer.frozenShop();
    Map<String, Object> gift = Map.of("a b<c>&\"", "bell \u0007 & <tag>", "plain", "x");
    JsonNode placed =
        client.rpc(
            "placeOrder", Orders.in("EUR").item("TIERED", 1).field("GiftDetails", gift).build());
    OperationModel getOrder =
        TestServer.bean(OperationCatalog.class).find(Edition.V6, "getOrder").orElseThrow();
    List<JsonNode> parts = List.of(NODES.stringNode(client.login()), placed.get("RefNo"));
    String envelope =
        client
            .post(address, SoapCalls.envelope(getOrder, parts), Map.of("SOAPAction", "\"\""))
            .body();
    JsonNode read = SoapCalls.answer(envelope).get("GiftDetails");
    assertThat(read.toString()).contains("bell \ufffd & <tag>", "\"plain\":\"x\"");
  }
}
