package dev.tillgate.gate.wire.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** REST as the clients of the hosted API speak it. */
class RestTest {
  private final ApiClient client = TestServer.frozenShop();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rest/6.0/products/TIERED/",
        "/rest/6.0/products/TIERED",
        "/rest/6.0//products//TIERED//",
        "//rest//6.0/products/TIERED",
        "/rest/6.0/Products/TIERED/",
        "/rest/5.0/products/TIERED/",
        "/rest/4.0/products/TIERED/",
        "/rest/3.0/products/TIERED/",
        "/3.0/products/TIERED/",
        "/rest/6.0/products/%54IERED/"
      })
  void path_isReadGenerously(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(RawHttp.json(answer).get("ProductCode").stringValue()).isEqualTo("TIERED");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Types[]=REGULAR&Types[]=BUNDLE",
        "Types[0]=REGULAR&Types[1]=BUNDLE",
        "types[]=regular",
        "Types=REGULAR",
        "Enabled=1&Types[]=REGULAR",
        "Enabled=true",
        "Types%5B%5D=REGULAR",
        "Limit=5&Page=1",
        "Pagination[Limit]=5&Pagination[Page]=1",
        "&&=&x"
      })
  void query_isReadGenerously(String query) {
    HttpResponse<String> answer = get("/rest/6.0/products/?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(RawHttp.json(answer).get("Items").size()).isPositive();
  }

  @Test
  void query_filtersAsItSays() {
    assertThat(RawHttp.json(get("/rest/6.0/products/?Types[]=BUNDLE")).get("Items").valueStream())
        .allMatch(product -> product.get("ProductType").asString().equals("BUNDLE"));
    assertThat(RawHttp.json(get("/rest/6.0/products/?Enabled=0&Codes=")).get("Items").size())
        .isPositive();
    JsonNode page = RawHttp.json(get("/rest/6.0/products/?Limit=2")).get("Pagination");
    assertThat(page.get("Limit").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "", "  ", "{\"Nonsense\":1}"})
  void get_mayCarryABody(String body) {
    HttpResponse<String> answer =
        RawHttp.send("GET", "/rest/6.0/products/TIERED/", body, headers("application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}"})
  void post_mayCarryNothing(String body) {
    HttpResponse<String> answer =
        RawHttp.send("POST", "/rest/6.0/products/TIERED/", body, headers("application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("true");
    HttpResponse<String> put =
        RawHttp.send("PUT", "/rest/6.0/orders/0/", body, headers("application/json"));
    assertThat(put.statusCode()).isEqualTo(400);
    assertThat(symbol(put)).isEqualTo("ORDER_PRODUCTS_EMPTY");
  }

  @Test
  void query_winsOverTheBodyAndLeavesItWhole() {
    HttpResponse<String> answer =
        RawHttp.send(
            "GET",
            "/rest/6.0/products/?Types[]=REGULAR",
            "{\"Types\":[\"BUNDLE\"],\"Limit\":3}",
            headers("application/json"));
    assertThat(RawHttp.json(answer).get("Items").size()).isEqualTo(3);
  }

  @Test
  void head_isGetWithoutABody() {
    HttpResponse<String> answer =
        RawHttp.send("HEAD", "/rest/6.0/products/TIERED/", "", headers("application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/rest/6.0/nonsense/,404,NOT_FOUND",
    "GET,/rest/6.0/,404,NOT_FOUND",
    "GET,/rest/9.9/products/,404,NOT_FOUND",
    "GET,/rest/,404,NOT_FOUND",
    "GET,/rest,404,NOT_FOUND",
    "DELETE,/rest/6.0/products/,405,METHOD_NOT_ALLOWED",
    "PATCH,/rest/6.0/products/TIERED/,405,METHOD_NOT_ALLOWED",
    "OPTIONS,/rest/6.0/nowhere/,404,NOT_FOUND",
    "GET,/rest/6.0/products/NOSUCH/,404,PRODUCT_NOT_FOUND",
    "GET,/rest/6.0/orders/123/,404,ORDER_NOT_FOUND"
  })
  void refusal_hasStatusAndSymbol(String method, String path, int status, String symbol) {
    HttpResponse<String> answer = RawHttp.send(method, path, "", headers("application/json"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(symbol(answer)).isEqualTo(symbol);
    assertThat(RawHttp.json(answer).get("message").stringValue()).isNotBlank();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Tillgate-Request-Id")).isPresent();
  }

  @Test
  void address_namesTheMethodsItTakes() {
    HttpResponse<String> answer =
        RawHttp.send("PATCH", "/rest/6.0/products/TIERED/", "", headers("application/json"));
    assertThat(answer.headers().firstValue("Allow")).hasValue("DELETE, GET, HEAD, POST, PUT");
    assertThat(get("/rest/6.0/products/").headers().firstValue("Allow"))
        .hasValue("GET, HEAD, POST, PUT");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,application/x-www-form-urlencoded",
    "PUT,application/x-www-form-urlencoded",
    "PUT,Application/X-WWW-Form-Urlencoded; charset=utf-8",
    "POST,multipart/form-data; boundary=x"
  })
  void form_isNotTaken(String method, String type) {
    HttpResponse<String> answer =
        RawHttp.send(method, "/rest/6.0/products/TIERED/", "a=b", headers(type));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(symbol(answer)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void body_thatIsNoObject_isRefused() {
    for (String body : new String[] {"[1]", "7", "\"text\"", "true"}) {
      HttpResponse<String> answer =
          RawHttp.send("PUT", "/rest/6.0/orders/0/", body, headers("application/json"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(symbol(answer)).isEqualTo("INVALID_REQUEST");
    }
    HttpResponse<String> broken =
        RawHttp.send("PUT", "/rest/6.0/orders/0/", "{", headers("application/json"));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(symbol(broken)).isEqualTo("PARSE_ERROR");
  }

  private HttpResponse<String> get(String path) {
    return RawHttp.send("GET", path, "", headers("application/json"));
  }

  private Map<String, String> headers(String type) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Avangate-Authentication", client.authentication());
    headers.put("Content-Type", type);
    return headers;
  }

  private static String symbol(HttpResponse<String> answer) {
    return RawHttp.json(answer).path("error_code").asString();
  }
}
