package dev.tillgate.sale.gateway;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request to a gateway. Secrets stand apart from it: where one belongs there is its name in
 * braces, {@code {{number}}}, so that the request can be recorded as it stands.
 *
 * @param path behind the gateway's address, with its query
 * @param headers by name
 * @param body empty for none
 * @param secrets by name, each in the form in which it stands in a header or the body
 */
public record GatewayCall(
    String method,
    String path,
    Map<String, String> headers,
    String body,
    Map<String, String> secrets) {
  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w{1,30})\\}\\}");

  /** Where a secret belongs. */
  public static String place(String name) {
    return "{{" + name + "}}";
  }

  /** A header's value or the body as it is sent. */
  String filled(String text) {
    return NAME.matcher(text).replaceAll(this::secret);
  }

  private String secret(MatchResult found) {
    String secret = secrets.get(found.group(1));
    return java.util.regex.Matcher.quoteReplacement(secret == null ? found.group() : secret);
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
