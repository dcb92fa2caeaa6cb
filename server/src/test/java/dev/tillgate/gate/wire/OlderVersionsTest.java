package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists had no pagination before version 5.0, whatever protocol asks. */
class OlderVersionsTest {
  private final ApiClient client = TestServer.frozenShop();

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "4.0"})
  void list_isBareInOlderVersions(String version) {
    for (JsonNode list : new JsonNode[] {rest("/rest/" + version), rpc("/rpc/" + version)}) {
      assertThat(list.isArray()).as(list.toString()).isTrue();
      assertThat(codes(list)).isNotEmpty().isEqualTo(codes(rest("/rest/6.0").get("Items")));
    }
    assertThat(rest("/3.0").isArray()).isTrue();
    assertThat(rest("/rest/" + version, "/orders/").isArray()).isTrue();
    assertThat(soap("/soap/" + version + "/"))
        .contains("xsi:type=\"tns:ArrayOfProduct\"")
        .doesNotContain("Pagination");
    assertThat(soap("/soap/" + version + "/?style=literal"))
        .contains("<return><item><AvangateId>")
        .doesNotContain("Pagination");
  }

  @ParameterizedTest
  @CsvSource({"5.0,/rpc/5.0", "6.0,/rpc/6.0", "6.0,/channel-manager/2.1/rpc"})
  void list_hasItsPaginationInNewerVersions(String version, String rpc) {
    for (JsonNode page : new JsonNode[] {rest("/rest/" + version), rpc(rpc)}) {
      assertThat(page.propertyNames()).containsExactly("Items", "Pagination");
    }
    assertThat(soap("/soap/" + version + "/")).contains("<Pagination xsi:type=\"tns:Pagination\">");
  }

  @ParameterizedTest
  @CsvSource({
    "3.0,ArrayOfProduct",
    "4.0,ArrayOfProduct",
    "5.0,ProductPage",
    "6.0,ProductPage",
    "'',ProductPage"
  })
  void wsdl_saysTheSame(String version, String type) {
    for (String style : new String[] {"", "&style=literal"}) {
      String wsdl = RawHttp.send("GET", "/soap/" + version + "/?wsdl" + style, "", Map.of()).body();
      Matcher answer =
          Pattern.compile(
                  "<message name=\"searchProductsResponse\"><part name=\"return\" type=\"tns:(\\w+)\"")
              .matcher(wsdl);
      assertThat(answer.find()).isTrue();
      assertThat(answer.group(1)).isEqualTo(type);
      assertThat(wsdl).contains("<xsd:complexType name=\"" + type + "\">");
    }
  }

  private static List<String> codes(JsonNode products) {
    return products.valueStream().map(product -> product.get("ProductCode").asString()).toList();
  }

  private JsonNode rest(String root) {
    return rest(root, "/products/");
  }

  private JsonNode rest(String root, String path) {
    return RawHttp.json(
        RawHttp.send(
            "GET", root + path, "", Map.of("X-Avangate-Authentication", client.authentication())));
  }

  private JsonNode rpc(String path) {
    String body =
        RawHttp.text(
            Map.of("id", 1, "method", "searchProducts", "params", new Object[] {client.login()}));
    return RawHttp.json(RawHttp.send("POST", path, body, Map.of())).get("result");
  }

  private String soap(String path) {
    String call =
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:searchProducts xmlns:t="urn:tillgate:api:6.0"><s>%s</s></t:searchProducts>
        </e:Body></e:Envelope>"""
            .formatted(client.login());
    return client.post(path, call, Map.of("SOAPAction", "\"\"")).body();
  }
}
