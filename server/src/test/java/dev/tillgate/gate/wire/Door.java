package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.wire.ValidRequests.ValidRequest;
import dev.tillgate.gate.wire.rest.RestCalls;
import dev.tillgate.gate.wire.soap.SoapCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The protocols: how a good request is written and then spoilt, and what an answer means. */
enum Door {
  RPC {
    @Override
    Attempt attempt(ValidRequests shop, ValidRequest valid, Random random) {
      ArrayNode params = NODES.arrayNode().add(shop.session()).addAll(valid.arguments());
      ObjectNode request = NODES.objectNode().put("jsonrpc", "2.0").put("id", 1);
      request.put("method", valid.operation().name()).set("params", params);
      return new Attempt("POST", "/rpc/6.0/", json(request, random), Map.of());
    }

    @Override
    Verdict verdict(HttpResponse<String> answer) {
      if (answer.statusCode() == 204) {
        return answer.body().isEmpty() ? Verdict.UNTOLD : Verdict.BROKEN;
      }
      JsonNode json = tree(answer.body());
      JsonNode one = json.isArray() ? json.path(0) : json;
      if (answer.statusCode() != 200 || internal(one.at("/error/data/error_code"))) {
        return Verdict.BROKEN;
      }
      return one.has("error") ? Verdict.REFUSED : one.has("result") ? Verdict.DONE : Verdict.BROKEN;
    }
  },
  REST {
    @Override
    boolean leadsTo(ValidRequest valid) {
      return !valid.operation().routes().isEmpty();
    }

    @Override
    Attempt attempt(ValidRequests shop, ValidRequest valid, Random random) {
      List<RestRoute> routes = valid.operation().routes();
      RestRoute route = routes.get(random.nextInt(routes.size()));
      ArrayNode arguments = NODES.arrayNode().addAll(valid.arguments());
      JsonNode mutated = TreeMutations.mutated(arguments, random);
      RestCalls.RestCall call =
          RestCalls.of(valid.operation(), route, List.copyOf(mutated.values()));
      byte[] body =
          call.body() == null
              ? new byte[0]
              : RawHttp.text(call.body()).getBytes(StandardCharsets.UTF_8);
      return new Attempt(
          call.method(),
          "/rest/6.0" + call.path().replaceAll("\\{\\w+}", "none"),
          ByteMutations.mutated(body, random),
          Map.of("X-Avangate-Authentication", shop.client().authentication()));
    }

    @Override
    Verdict verdict(HttpResponse<String> answer) {
      if (answer.statusCode() < 300) {
        return Verdict.DONE;
      }
      JsonNode symbol = tree(answer.body()).path("error_code");
      boolean told = answer.statusCode() < 500 && symbol.isString() && !internal(symbol);
      return told ? Verdict.REFUSED : Verdict.BROKEN;
    }
  },
  SOAP {
    @Override
    Attempt attempt(ValidRequests shop, ValidRequest valid, Random random) {
      List<JsonNode> parts = new ArrayList<>(List.of(NODES.stringNode(shop.session())));
      parts.addAll(valid.arguments());
      String envelope = XmlMutations.mutated(SoapCalls.envelope(valid.operation(), parts), random);
      byte[] body = ByteMutations.mutated(envelope.getBytes(StandardCharsets.UTF_8), random);
      String style = random.nextBoolean() ? "" : "?style=literal";
      return new Attempt("POST", "/soap/6.0/" + style, body, Map.of("SOAPAction", "\"\""));
    }

    @Override
    Verdict verdict(HttpResponse<String> answer) {
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml")) {
        return Verdict.BROKEN;
      }
      Optional<String> fault = SoapCalls.fault(answer.body());
      if (fault.isEmpty()) {
        return answer.statusCode() == 200 ? Verdict.DONE : Verdict.BROKEN;
      }
      boolean known = known(fault.get()) && !fault.get().equals("INTERNAL_ERROR");
      return known && answer.statusCode() == 500 ? Verdict.REFUSED : Verdict.BROKEN;
    }
  };

  private static boolean known(String symbol) {
    return TestServer.bean(OperationCatalog.class).faults().stream()
        .anyMatch(fault -> fault.name().equals(symbol));
  }

  /** What came of a request. */
  enum Verdict {
    DONE,
    REFUSED,
    /** Nobody asked. */
    UNTOLD,
    /** An answer that no client should ever get. */
    BROKEN
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Whether the operation can be asked for here. */
  boolean leadsTo(ValidRequest valid) {
    return true;
  }

  abstract Attempt attempt(ValidRequests shop, ValidRequest valid, Random random);

  abstract Verdict verdict(HttpResponse<String> answer);

  private static byte[] json(JsonNode good, Random random) {
    String text = RawHttp.text(TreeMutations.mutated(good, random));
    return ByteMutations.mutated(text.getBytes(StandardCharsets.UTF_8), random);
  }

  private static JsonNode tree(String body) {
    try {
      return RawHttp.json(body);
    } catch (JacksonException e) {
      return NODES.missingNode();
    }
  }

  private static boolean internal(JsonNode symbol) {
    return symbol.asString("").equals(RequestFault.INTERNAL_ERROR.name());
  }
}
