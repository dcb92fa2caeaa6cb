package dev.tillgate;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;

/** Reads answers in tests. */
public final class Answers {
  private Answers() {}

  /** The node that a JSON pointer leads to. */
  public static JsonNode at(JsonNode answer, String pointer) {
    JsonNode node = answer.at(pointer);
    if (node.isMissingNode()) {
      throw new AssertionError("Nothing at " + pointer + " in " + answer);
    }
    return node;
  }

  /** The amount that a JSON pointer leads to. */
  public static BigDecimal amount(JsonNode answer, String pointer) {
    JsonNode node = at(answer, pointer);
    return node.isString() ? new BigDecimal(node.asString()) : node.decimalValue();
  }

  /** The text that a JSON pointer leads to. */
  public static String text(JsonNode answer, String pointer) {
    return at(answer, pointer).asString();
  }

  /** What a call by JSON-RPC is refused for: code and path of every problem. */
  public static List<String> refusals(ThrowingCallable call) {
    ApiClient.RpcError error = catchThrowableOfType(ApiClient.RpcError.class, call);
    if (error == null) {
      throw new AssertionError("It was not refused");
    }
    return problems(error.error().at("/data/errors"));
  }

  /** What a REST call is refused for; empty when it is not. */
  public static List<String> refusals(ApiClient.RestAnswer answer) {
    return answer.status() == 400 ? problems(answer.body().path("errors")) : List.of();
  }

  private static List<String> problems(JsonNode errors) {
    List<String> found = new ArrayList<>();
    for (JsonNode error : errors) {
      found.add(error.path("error_code").asString() + " " + error.path("path").asString(""));
    }
    return found;
  }
}
