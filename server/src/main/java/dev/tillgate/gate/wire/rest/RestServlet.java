package dev.tillgate.gate.wire.rest;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Credential;
import dev.tillgate.gate.operation.Invocation;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.operation.Plan;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.wire.FaultAnswer;
import dev.tillgate.gate.wire.Hints;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.AnswerWriter;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.Storable;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code /rest/6.0/…}, and the older {@code /rest/3.0/…} and {@code /3.0/…}. */
public final class RestServlet extends HttpServlet {
  private static final Pattern VERSION = Pattern.compile("([3-6]\\.\\d)(.*)");
  private static final String AUTHENTICATION = "X-Avangate-Authentication";

  private static final Pattern JSON_TYPES =
      Pattern.compile("\\*/\\*|application/(\\*|json|[a-z.-]+\\+json)", Pattern.CASE_INSENSITIVE);

  private final transient RestRouter router;
  private final transient OperationRunner runner;
  private final transient JsonText text;

  public RestServlet(OperationCatalog catalog, OperationRunner runner, JsonText text) {
    this.router = new RestRouter(catalog);
    this.runner = runner;
    this.text = text;
  }

  /**
   * A path such as {@code /rest/6.0//orders/}, or {@code /rest/6.0orders} where a program forgot
   * the slash behind its base: what its version lies under, and what follows.
   */
  private record Address(String root, String version, List<String> segments) {
    static Address of(String uri) {
      List<String> parts =
          Arrays.stream(uri.split("/"))
              .filter(part -> !part.isEmpty())
              .map(Address::decode)
              .toList();
      int at = !parts.isEmpty() && parts.getFirst().equals("rest") ? 1 : 0;
      Matcher version = VERSION.matcher(parts.size() > at ? parts.get(at) : "");
      if (!version.matches()) {
        throw Hints.unknownVersion();
      }
      String root = (at == 1 ? "/rest/" : "/") + version.group(1);
      List<String> segments = new ArrayList<>(parts.subList(at + 1, parts.size()));
      if (!version.group(2).isEmpty()) {
        segments.addFirst(version.group(2));
      }
      return new Address(root, version.group(1), segments);
    }

    private static String decode(String part) {
      try {
        String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        return Storable.text(decoded, null);
      } catch (IllegalArgumentException e) {
        return part;
      }
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Address address = Address.of(request.getRequestURI());
      List<String> methods = router.methods(address.segments());
      if (!methods.isEmpty()) {
        response.setHeader("Allow", String.join(", ", methods));
      }
      if ("OPTIONS".equals(request.getMethod()) && !methods.isEmpty()) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
      checkAccept(request);
      RestRouter.Match match = router.find(method(request), address.segments());
      RestArguments arguments = arguments(request, match);
      CallContext context = HttpExchange.context(request, response, "rest", address.version());
      Object answer =
          runner.run(new Invocation(match.operation(), credential(request), arguments, context));
      if (answer instanceof Plan) {
        HttpExchange.json(response, HttpServletResponse.SC_OK, bytes(answer));
        return;
      }
      Optional.ofNullable(match.operation().location())
          .flatMap(made -> CreatedAt.url(request, address.root(), made, answer, arguments))
          .ifPresent(url -> response.setHeader("Location", url));
      if (match.route().noContent()) {
        response.setStatus(match.route().status());
        return;
      }
      send(request, response, match.route(), bytes(answer));
    } catch (Fault fault) {
      FaultAnswer.send(response, fault);
    }
  }

  /** Answers of reads carry a tag, and a client that has the answer already gets no body. */
  private static void send(
      HttpServletRequest request, HttpServletResponse response, RestRoute route, byte[] body)
      throws IOException {
    if (route.method().equals("GET")) {
      String tag = EntityTag.of(body);
      response.setHeader("ETag", tag);
      if (EntityTag.isKnown(request, tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    HttpExchange.json(response, route.status(), body);
  }

  /** Answers are JSON, so a client that names only other types cannot be served. */
  private static void checkAccept(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept != null && !accept.isBlank() && !JSON_TYPES.matcher(accept).find()) {
      throw new Fault(RequestFault.NOT_ACCEPTABLE);
    }
  }

  private RestArguments arguments(HttpServletRequest request, RestRouter.Match match)
      throws IOException {
    return new RestArguments(
        match.operation(),
        match.path(),
        RestTree.of(request.getQueryString(), body(request, match)),
        text);
  }

  /**
   * A body may be missing, {@code null} or {@code []} where an object is meant, and the bare list
   * where a list is all that the operation takes.
   */
  private JsonNode body(HttpServletRequest request, RestRouter.Match match) throws IOException {
    byte[] body = HttpExchange.body(request);
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return JsonNodeFactory.instance.nullNode();
    }
    JsonNode tree = isForm(request) ? unlessForm(body) : text.parse(body);
    if (tree.isObject() || tree.isNull() || (tree.isArray() && tree.isEmpty())) {
      return tree;
    }
    Optional<String> list = match.onlyList().filter(name -> tree.isArray());
    if (list.isPresent()) {
      return JsonNodeFactory.instance.objectNode().set(list.get(), tree);
    }
    throw new Fault(RequestFault.INVALID_REQUEST, null, "The request body is a JSON object.");
  }

  /** JSON is JSON, although curl calls all it sends a form unless told otherwise. */
  private JsonNode unlessForm(byte[] body) {
    try {
      return text.parse(body);
    } catch (Fault noJson) {
      throw new Fault(RequestFault.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  /** HEAD is GET without the body, which the container leaves out. */
  private static String method(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
  }

  private static boolean isForm(HttpServletRequest request) {
    String given = request.getContentType();
    String type = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
    return (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"))
        && !"GET".equals(method(request));
  }

  private static Credential credential(HttpServletRequest request) {
    String header = request.getHeader(AUTHENTICATION);
    return header == null ? new Credential.None() : new Credential.SignedHeader(header);
  }

  private byte[] bytes(@Nullable Object answer) {
    return text.bytes(json -> AnswerWriter.write(json, answer));
  }
}
