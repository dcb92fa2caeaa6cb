package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapTest {
  private final ApiClient client = TestServer.frozenShop();

  @Test
  void apacheMapWithGaps_isAList() {
    String items =
        """
        <Items xsi:type="apache:Map">
          <item><key xsi:type="xsd:int">0</key><value>%s</value></item>
          <item><key xsi:type="xsd:int">4</key><value>%s</value></item>
        </Items>
        """
            .formatted(item("MONTHLY"), item("TIERED"));
    assertThat(contents("<Order><Currency>EUR</Currency>" + items + "</Order>"))
        .contains(">20.00<")
        .contains("TIERED");
  }

  @Test
  void valuesElsewhere_areFollowed() {
    String call =
        "<tns:getContents>%s<o href=\"#id0\"/></tns:getContents><multiRef id=\"id0\">%s</multiRef>"
            .formatted(
                session(),
                "<Currency>EUR</Currency><Items><item>" + item("MONTHLY") + "</item></Items>");
    assertThat(post(call)).contains("getContentsResponse").contains(">10.00<");
  }

  @Test
  void valueThatRefersToItself_isRefused() {
    String call =
        "<tns:getContents>%s<o href=\"#a\"/></tns:getContents><m id=\"a\"><Items href=\"#a\"/></m>"
            .formatted(session());
    assertThat(post(call)).contains("<faultcode>PARSE_ERROR</faultcode>");
  }

  @Test
  void parts_countByPositionWhateverTheirNames() {
    String call = "<tns:getOrder><a>%s</a><b>1</b></tns:getOrder>".formatted(client.login());
    assertThat(post(call)).contains("<faultcode>ORDER_NOT_FOUND</faultcode>");
  }

  @Difference(25)
  @Test
  void schemaOfTheEncoding_isOurs() throws Exception {
    String wsdl = RawHttp.send("GET", "/soap/6.0/?wsdl", "", Map.of()).body();
    Matcher location = Pattern.compile("schemaLocation=\"(.*?)\"").matcher(wsdl);
    assertThat(location.find()).isTrue();
    URI schema = URI.create(TestServer.url() + "/soap/6.0/?wsdl").resolve(location.group(1));
    SchemaFactory.newDefaultInstance().newSchema(schema.toURL());
    assertThat(RawHttp.send("GET", schema.getPath(), "", Map.of()).body()).contains(Names.ENCODING);
  }

  @Test
  void unknownOperation_isAFault() {
    assertThat(post("<tns:noSuchThing/>")).contains("<faultcode>METHOD_NOT_FOUND</faultcode>");
  }

  @Test
  void deadSession_isAFault() {
    assertThat(post("<tns:getOrder><s>dead</s><r>1</r></tns:getOrder>"))
        .contains("<faultcode>INVALID_SESSION</faultcode>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
        "<a>&undeclared;</a>"
      })
  void brokenOrDangerousXml_isRefused(String xml) {
    assertThat(send("/soap/6.0/", xml)).contains("<faultcode>PARSE_ERROR</faultcode>");
  }

  @Test
  void deepNesting_isRefused() {
    assertThat(send("/soap/6.0/", "<a>".repeat(10_000) + "</a>".repeat(10_000)))
        .contains("<faultcode>PARSE_ERROR</faultcode>");
  }

  @Test
  void literalStyle_answersWithoutTypes() {
    String call = "<tns:getOrder><a>%s</a><b>1</b></tns:getOrder>".formatted(client.login());
    assertThat(send("/soap/6.0/?style=literal", envelope(call))).contains("ORDER_NOT_FOUND");
    String good =
        "<tns:getContents>%s<o><Currency>EUR</Currency><Items><item>%s</item></Items></o></tns:getContents>"
            .formatted(session(), item("MONTHLY"));
    assertThat(send("/soap/6.0/?style=literal", envelope(good)))
        .contains("<GrossPrice>12.10</GrossPrice>")
        .doesNotContain("SOAP-ENC")
        .doesNotContain("xsi:type=\"tns:ArrayOfPricedItem\"");
  }

  private String contents(String order) {
    return post("<tns:getContents>" + session() + order + "</tns:getContents>");
  }

  private String session() {
    return "<sessionID>" + client.login() + "</sessionID>";
  }

  private static String item(String code) {
    return "<Code>" + code + "</Code><Quantity>1</Quantity>";
  }

  private String post(String call) {
    return send("/soap/6.0/", envelope(call));
  }

  private static String envelope(String call) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:xsd="http://www.w3.org/2001/XMLSchema"
            xmlns:apache="http://xml.apache.org/xml-soap" xmlns:tns="urn:tillgate:api:6.0">
          <SOAP-ENV:Body>%s</SOAP-ENV:Body>
        </SOAP-ENV:Envelope>"""
        .formatted(call);
  }

  private String send(String path, String xml) {
    return client.post(path, xml, Map.of("SOAPAction", "\"\"")).body();
  }
}
