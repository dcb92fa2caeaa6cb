package dev.tillgate.gate.wire.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.gate.operation.Credential;
import dev.tillgate.gate.operation.Invocation;
import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.wire.docs.OpenApi;
import dev.tillgate.gate.wire.docs.OperationTable;
import dev.tillgate.gate.wire.json.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A declaration alone makes an operation callable and documented. */
class MadeUpOperationRestTest {
  private final RestRouter router = new RestRouter(MadeUp.catalog());
  private final JsonText text = new JsonText();

  @Test
  void declaredOperation_isCallable() {
    RestRouter.Match match = router.find("POST", List.of("greetings", "Ada"));
    RestArguments arguments =
        new RestArguments(
            match.operation(),
            match.path(),
            RestTree.of("Times=2", JsonNodeFactory.instance.nullNode()),
            text);
    Object answer =
        MadeUp.runner()
            .run(
                new Invocation(
                    match.operation(), new Credential.None(), arguments, MadeUp.context("rest")));
    assertThat(text.write(answer)).isEqualTo("[{\"Text\":\"Hello Ada\",\"Times\":2}]");
    assertThat(match.route().status()).isEqualTo(201);
  }

  @Test
  void otherAddresses_areUnknown() {
    assertThatThrownBy(() -> router.find("POST", List.of("greetings"))).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> router.find("GET", List.of("greetings", "Ada")))
        .isInstanceOf(Fault.class);
  }

  @Test
  void declaredOperation_isDocumented() {
    assertThat(OperationTable.lines(MadeUp.catalog()))
        .contains(
            "greet\toperation\tname:string,greeted:Greeted?\tPOST /greetings/{name}/\t-\t6.0\t-");
    assertThat(text.write(OpenApi.document(MadeUp.catalog()))).contains("\"/greetings/{name}/\"");
  }
}
