package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.wire.docs.OpenApi;
import dev.tillgate.gate.wire.docs.OperationTable;
import dev.tillgate.gate.wire.json.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A declaration alone makes an operation callable over SOAP and puts it into every document. */
class MadeUpOperationSoapTest {
  private static final String ENVELOPE =
      """
      <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
        <t:greet xmlns:t="urn:tillgate:api:6.0"><a>Ada</a><b><Times>2</Times></b></t:greet>
      </e:Body></e:Envelope>""";

  @Test
  void declaredOperation_isCallable() {
    SoapBinding binding = new SoapBinding(MadeUp.catalog(), MadeUp.runner(), new JsonText());
    byte[] answer =
        binding.answer(
            ENVELOPE.getBytes(StandardCharsets.UTF_8), MadeUp.context("soap"), Style.LITERAL);
    assertThat(SoapCalls.answer(new String(answer, StandardCharsets.UTF_8)).toString())
        .isEqualTo("[{\"Text\":\"Hello Ada\",\"Times\":\"2\"}]");
  }

  @Test
  void referenceThatTheSystemChose_isJustTrue() {
    SoapBinding binding = new SoapBinding(MadeUp.letters(), MadeUp.runner(), new JsonText());
    byte[] call = ENVELOPE.replace("greet", "keepLetter").getBytes(StandardCharsets.UTF_8);
    assertThat(
            new String(
                binding.answer(call, MadeUp.context("soap"), Style.LITERAL),
                StandardCharsets.UTF_8))
        .contains("<return>true</return>");
  }

  @Test
  void declaredOperation_isInEveryDocument() {
    for (Style style : Style.values()) {
      assertThat(Wsdl.document(MadeUp.catalog(), style, "6.0", "http://127.0.0.1/soap/6.0/"))
          .contains("<operation name=\"greet\">", "greetRequest", "greetResponse");
    }
    assertThat(OperationTable.lines(MadeUp.catalog())).anyMatch(line -> line.startsWith("greet\t"));
    assertThat(OpenApi.document(MadeUp.catalog()).toString()).contains("greet");
  }
}
