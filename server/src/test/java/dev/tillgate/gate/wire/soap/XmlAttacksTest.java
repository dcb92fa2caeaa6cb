package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that is meant to keep a server busy, to fill its memory or to make it read files. */
class XmlAttacksTest {
  private static final int MOST = 900_000;
  private static final String LAUGHS =
      """
      <!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
      <a>&d;</a>""";

  private final ApiClient client = TestServer.frozenShop();

  static Stream<Arguments> documents() {
    String big = "x".repeat(MOST);
    return Stream.of(
        Arguments.of("attributes", "<a " + many(40_000, "a%d=\"\" ") + "/>"),
        Arguments.of("the same attribute", "<a " + "b=\"\" ".repeat(100_000) + "/>"),
        Arguments.of("namespaces", "<a " + many(30_000, "xmlns:n%d=\"urn:n%<d\" ") + "/>"),
        Arguments.of("an element's name", "<" + big + "/>"),
        Arguments.of("an attribute's name", "<a " + big + "=\"\"/>"),
        Arguments.of("an attribute's value", "<a b=\"" + big + "\"/>"),
        Arguments.of("a comment", "<!--" + big + "--><a/>"),
        Arguments.of("an instruction", "<?a " + big + "?><a/>"),
        Arguments.of("text", "<a>" + big + "</a>"),
        Arguments.of("character references", "<a>" + "&#120;".repeat(MOST / 6) + "</a>"),
        Arguments.of("elements", "<a>" + "<b/>".repeat(MOST / 4) + "</a>"),
        Arguments.of("depth", "<a>".repeat(MOST / 7) + "</a>".repeat(MOST / 7)),
        Arguments.of("depth without an end", "<a>".repeat(MOST / 3)),
        Arguments.of("entities of entities", LAUGHS),
        Arguments.of(
            "one entity often",
            "<!DOCTYPE a [<!ENTITY b \"" + big + "\">]><a>" + "&b;".repeat(10_000) + "</a>"),
        Arguments.of(
            "a file", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
        Arguments.of("an unknown charset", "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>"),
        Arguments.of("a charset without a name", "<?xml version=\"1.0\" encoding=\"-.\"?><a/>"),
        Arguments.of("an unknown version", "<?xml version=\"7.0\"?><a/>"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void document_isRefused(String what, String document) {
    assertThat(fault(document)).as(what).isIn("PARSE_ERROR", "INVALID_REQUEST");
  }

  static Stream<Arguments> calls() {
    String big = "x".repeat(MOST);
    return Stream.of(
        Arguments.of("text", "<o>" + big + "</o>", ""),
        Arguments.of("an attribute", "<o a=\"" + big + "\"/>", ""),
        Arguments.of("parts", "<o/>".repeat(100_000), ""),
        Arguments.of("fields", "<o>" + many(40_000, "<f%d>1</f%<d>") + "</o>", ""),
        Arguments.of("one field often", "<o>" + "<Items/>".repeat(100_000) + "</o>", ""),
        Arguments.of(
            "many values elsewhere",
            "<o>" + many(12_000, "<i href=\"#r%d\"/>") + "</o>",
            many(12_000, "<m id=\"r%d\">1</m>")));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_isRefused(String what, String order, String elsewhere) {
    assertThat(callFault(order, elsewhere))
        .as(what)
        .matches("PARSE_ERROR|INVALID_PARAMETER|MISSING_PARAMETER|ORDER_.*");
  }

  static Stream<Arguments> references() {
    return Stream.of(
        Arguments.of(
            "a cycle",
            "<o href=\"#a\"/>",
            "<m id=\"a\"><i href=\"#b\"/></m><m id=\"b\"><i href=\"#a\"/></m>"),
        Arguments.of(
            "a value inside itself",
            "<o href=\"#a\"/>",
            "<m id=\"a\"><Items><item href=\"#a\"/></Items></m>"),
        Arguments.of("a chain", "<o href=\"#i0\"/>", chain(20_000)),
        Arguments.of("values of values", "<o href=\"#i0\"/>", doubling(18)),
        Arguments.of(
            "one long text often",
            "<o><GiftDetails>" + "<item href=\"#t\"/>".repeat(20_000) + "</GiftDetails></o>",
            "<m id=\"t\">" + "x".repeat(400_000) + "</m>"),
        Arguments.of(
            "one long name often",
            "<o><GiftDetails>" + "<item href=\"#t\"/>".repeat(20_000) + "</GiftDetails></o>",
            "<m id=\"t\"><" + "x".repeat(900) + "/></m>"));
  }

  /** Few bytes that stand for many, or for no end of them. */
  @ParameterizedTest
  @MethodSource("references")
  void references_standForNoMoreThanARequestMayHold(String what, String order, String elsewhere) {
    assertThat(callFault(order, elsewhere)).as(what).isEqualTo("PARSE_ERROR");
  }

  /** Two values that name each other twice are as deep as they are many. */
  @Test
  void valuesElsewhere_areNotDeeperThanOthers() {
    String nested = "<i>".repeat(50) + "%s" + "</i>".repeat(50);
    String elsewhere =
        "<m id=\"a\">%s</m><m id=\"b\">%s</m>"
            .formatted(nested.formatted("<i href=\"#b\"/>"), nested.formatted("deep"));
    assertThat(callFault("<o><GiftDetails href=\"#a\"/></o>", elsewhere)).isEqualTo("PARSE_ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM \"%s\"><a/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"%s\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY %% b SYSTEM \"%s\"> %%b;]><a/>",
        "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%s\"/></a>",
        "<a xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"a %s\"/>"
      })
  void nothing_isFetched(String document) throws Exception {
    try (ServerSocketChannel trap = ServerSocketChannel.open()) {
      trap.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .configureBlocking(false);
      int port = ((InetSocketAddress) trap.getLocalAddress()).getPort();
      assertThat(fault(document.formatted("http://127.0.0.1:" + port + "/x")))
          .isIn("PARSE_ERROR", "INVALID_REQUEST");
      assertThat(trap.accept()).as("a visitor").isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII"})
  void charset_isTheOneThatIsDeclared(String charset) {
    String document =
        "<?xml version=\"1.0\" encoding=\"%s\"?><Envelope><Body><getOrder><s>%s</s><r>1</r></getOrder></Body></Envelope>"
            .formatted(charset, client.login());
    assertThat(fault(document.getBytes(Charset.forName(charset)))).isEqualTo("ORDER_NOT_FOUND");
  }

  @Test
  void bytesThatFitNoCharset_areRefusedQuietly() {
    byte[] latin = "<a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fault(latin)).isEqualTo("PARSE_ERROR");
  }

  /** The fault of a call with this order, and with values beside the call. */
  private String callFault(String order, String elsewhere) {
    String session = "<s>" + client.login() + "</s>";
    String call = "<placeOrder>" + session + order + "</placeOrder>" + elsewhere;
    return fault("<Envelope><Body>" + call + "</Body></Envelope>");
  }

  private static String fault(String document) {
    return fault(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String fault(byte[] document) {
    HttpResponse<String> answer =
        RawHttp.send(
            "POST",
            "/soap/6.0/",
            HttpRequest.BodyPublishers.ofByteArray(document),
            Map.of("SOAPAction", "\"\""));
    assertThat(answer.body()).startsWith("<?xml").hasSizeLessThan(100_000);
    return SoapCalls.fault(answer.body()).orElse("none");
  }

  private static String many(int times, String format) {
    return IntStream.range(0, times).mapToObj(format::formatted).collect(Collectors.joining());
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> "<m id=\"i%d\"><i href=\"#i%d\"/></m>".formatted(i, i + 1))
        .collect(Collectors.joining());
  }

  /** Each value is two of the next. */
  private static String doubling(int times) {
    return IntStream.range(0, times)
        .mapToObj(
            i -> "<m id=\"i%d\"><a href=\"#i%2$d\"/><b href=\"#i%2$d\"/></m>".formatted(i, i + 1))
        .collect(Collectors.joining("", "", "<m id=\"i%d\">1</m>".formatted(times)));
  }
}
