package dev.tillgate.gate.wire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ReferencePagesTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void index_listsEveryOperationAndEveryFault() throws Exception {
    String page = get("/docs").body();
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      assertThat(page).contains("/docs/operations/" + operation.name());
    }
    for (FaultCode code : faults()) {
      assertThat(page).contains("/docs/faults/" + code.name());
    }
  }

  @Test
  void everyOperation_hasAPageWithARequestForEachProtocol() throws Exception {
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      HttpResponse<String> page = get("/docs/operations/" + operation.name());
      assertThat(page.statusCode()).as(operation.name()).isEqualTo(200);
      assertThat(page.body())
          .contains("&quot;method&quot; : &quot;" + operation.name() + "&quot;")
          .contains("&lt;tns:" + operation.name() + "&gt;");
      if (!operation.routes().isEmpty()) {
        assertThat(page.body()).contains(operation.routes().getFirst().method() + " /rest/6.0/");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFault_hasAPage(FaultCode code) throws Exception {
    HttpResponse<String> page = get("/docs/faults/" + code.name());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(code.name(), String.valueOf(code.number()));
  }

  static List<FaultCode> faults() {
    return TestServer.bean(OperationCatalog.class).faults();
  }

  @Test
  void unknownPages_areNotFound() throws Exception {
    assertThat(get("/docs/operations/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/docs/faults/NOTHING").statusCode()).isEqualTo(404);
  }

  @Test
  void errorAnswers_leadToThePageOfTheirFault() throws Exception {
    ApiClient client = TestServer.frozenShop();
    JsonNode rest = client.rest("GET", "/orders/1/", null).body();
    assertThat(rest.get("help").asString()).isEqualTo("/docs/faults/ORDER_NOT_FOUND");
    assertThat(get(rest.get("help").asString()).statusCode()).isEqualTo(200);
    try {
      client.rpc("placeOrder", Orders.in("EUR").build());
    } catch (ApiClient.RpcError error) {
      assertThat(error.error().at("/data/help").asString())
          .isEqualTo("/docs/faults/ORDER_PRODUCTS_EMPTY");
    }
    String soap = client.post("/soap/6.0/", "<nonsense/>", Map.of("SOAPAction", "\"\"")).body();
    assertThat(soap).contains("/docs/faults/INVALID_REQUEST");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(TestServer.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
