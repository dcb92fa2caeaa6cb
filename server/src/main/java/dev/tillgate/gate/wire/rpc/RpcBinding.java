package dev.tillgate.gate.wire.rpc;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.wire.Hints;
import dev.tillgate.gate.wire.json.AnswerWriter;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.PositionalArguments;
import dev.tillgate.gate.wire.json.ProblemWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** JSON-RPC over any transport: a request's bytes to an answer's bytes. */
record RpcBinding(OperationCatalog catalog, OperationRunner runner, JsonText text) {
  private static final int MAX_BATCH = 50;
  private static final byte[] NOTHING = {};

  /** The answer; no bytes when none of the requests asks for one. */
  byte[] answer(byte[] body, CallContext context) {
    try {
      JsonNode request = text.parse(body);
      return request.isArray() && !request.isEmpty()
          ? batch(request, context)
          : one(request, context).map(text::bytes).orElse(NOTHING);
    } catch (Fault fault) {
      return refusal(fault);
    }
  }

  /** The answer to a request that could not even be read. */
  byte[] refusal(Fault fault) {
    return text.bytes(json -> writeError(json, false, null, fault));
  }

  private byte[] batch(JsonNode requests, CallContext context) {
    if (requests.size() > MAX_BATCH) {
      throw new Fault(
          RequestFault.INVALID_REQUEST, null, "A batch has at most " + MAX_BATCH + " requests.");
    }
    List<JsonText.Content> answers =
        IntStream.range(0, requests.size())
            .mapToObj(i -> one(requests.get(i), context.member(i + 1)))
            .flatMap(Optional::stream)
            .toList();
    return answers.isEmpty() ? NOTHING : text.bytes(json -> writeAll(json, answers));
  }

  /** What to answer to one request: nothing to a notification, which has no id. */
  private Optional<JsonText.Content> one(JsonNode node, CallContext context) {
    JsonNode id = node.isObject() ? node.get("id") : null;
    RpcRequest request;
    try {
      request = RpcRequest.of(node);
    } catch (Fault fault) {
      return Optional.of(json -> writeError(json, RpcRequest.saysSix(node), id, fault));
    }
    JsonText.Content answer = outcome(request, context);
    return request.isNotification() ? Optional.empty() : Optional.of(answer);
  }

  private JsonText.Content outcome(RpcRequest request, CallContext context) {
    try {
      Object answer = run(request, context);
      return json -> writeResult(json, request, answer);
    } catch (Fault fault) {
      return json -> writeError(json, request.version6(), request.id(), fault);
    }
  }

  private @Nullable Object run(RpcRequest request, CallContext context) {
    OperationModel operation =
        catalog
            .find(Edition.V6, request.method())
            .or(() -> catalog.find(Edition.CHANNEL_MANAGER, request.method()))
            .orElseThrow(() -> Hints.unknownMethod(catalog, request.method()));
    return runner.run(
        PositionalArguments.typed(
            operation, request.params(), text, context.planned(request.plan())));
  }

  private static void writeAll(JsonGenerator json, List<JsonText.Content> answers) {
    json.writeStartArray();
    answers.forEach(answer -> answer.write(json));
    json.writeEndArray();
  }

  private static void writeResult(JsonGenerator json, RpcRequest request, @Nullable Object answer) {
    json.writeStartObject();
    writeHead(json, request.version6(), request.id());
    json.writeName("result");
    AnswerWriter.write(json, answer);
    if (request.version6()) {
      json.writeName("response");
      AnswerWriter.write(json, answer);
    }
    json.writeEndObject();
  }

  private static void writeError(
      JsonGenerator json, boolean version6, @Nullable JsonNode id, Fault fault) {
    json.writeStartObject();
    writeHead(json, version6, id);
    json.writeName("error");
    json.writeStartObject();
    json.writeNumberProperty("code", fault.code().number());
    json.writeStringProperty("message", String.valueOf(fault.getMessage()));
    json.writeName("data");
    json.writeStartObject();
    json.writeStringProperty("error_code", fault.code().name());
    ProblemWriter.writeDetails(json, fault);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The version is the one that the request said. */
  private static void writeHead(JsonGenerator json, boolean version6, @Nullable JsonNode id) {
    json.writeStringProperty("jsonrpc", version6 ? "6.0" : "2.0");
    json.writeName("id");
    AnswerWriter.write(json, id != null && id.isValueNode() ? id : null);
  }
}
