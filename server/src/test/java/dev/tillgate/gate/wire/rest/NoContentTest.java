package dev.tillgate.gate.wire.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.wire.docs.OpenApi;
import dev.tillgate.gate.wire.docs.OperationTable;
import dev.tillgate.gate.wire.json.JsonText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A declaration may leave REST's body out where the answer is only true. */
class NoContentTest {
  @TempDir private Path directory;

  @Test
  void answer_hasAStatusALocationAndNoBody() throws Exception {
    try (MadeUpServer server = new MadeUpServer(MadeUp.letters(), directory);
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> kept =
          http.send(
              HttpRequest.newBuilder(URI.create(server.url() + "/rest/6.0/letters/"))
                  .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Dear Ada\"}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(kept.statusCode()).isEqualTo(201);
      assertThat(kept.body()).isEmpty();
      assertThat(kept.headers().firstValue("Content-Length")).hasValue("0");
      String location = kept.headers().firstValue("Location").orElseThrow();
      assertThat(location).isEqualTo(server.url() + "/rest/6.0/letters/No.%208/");
      HttpResponse<String> read =
          http.send(
              HttpRequest.newBuilder(URI.create(location)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(read.body()).isEqualTo("\"No. 8\"");
    }
  }

  @Test
  void documents_showIt() {
    JsonText text = new JsonText();
    JsonNode answer =
        text.read(text.write(OpenApi.document(MadeUp.letters())))
            .at("/paths/~1letters~1/post/responses/201");
    assertThat(answer.has("content")).isFalse();
    assertThat(answer.at("/headers/Location/description").asString())
        .contains("/letters/{answer}/");
    assertThat(OperationTable.lines(MadeUp.letters()))
        .contains("keepLetter\toperation\ttext:string\tPOST /letters/\t-\t6.0\t/letters/{answer}/");
  }
}
