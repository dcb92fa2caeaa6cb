package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.wire.Hints;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code /llms.txt}: the API in one page of text, for programs that write programs. */
final class ProgramGuide {
  private static final String HEAD =
      """
      # Tillgate

      > Commerce and billing over the 2Checkout (Avangate) API 6.0: JSON-RPC at `/rpc/6.0/`, REST at `/rest/6.0/`, SOAP at
      > `/soap/6.0/?wsdl`. `/openapi.json` describes REST; `/docs/operations/NAME` has a copyable request for each protocol.

      ## Sign in

      The signature is an HMAC (md5, sha256 or sha3-256) with the merchant's secret key, in lower-case hex, over
      LENGTH CODE LENGTH DATE: the merchant's code and the UTC time as `YYYY-MM-DD HH:MM:SS`, each led by its length in bytes.

      - REST: header `X-Avangate-Authentication: code="CODE" date="DATE" hash="HASH" algo="sha256"` on every request.
      - JSON-RPC and SOAP: `login(merchantCode, date, hash, algo?)` answers a session for ten minutes, which is the first
        parameter of every other operation. Parameters go by position.

      ## Rules

      - Errors carry `error_code`, `message` and `errors` with a `path` for each: `/docs/faults/SYMBOL` explains one.
      - A write takes an `Idempotency-Key` header, and `Tillgate-Plan: only` tells what it would do.
      - `Tillgate-Request-Id` of an answer leads to what was forgiven in the request: `getRequestDiagnostics`.

      ## Operations
      """;

  private ProgramGuide() {}

  static String of(OperationCatalog catalog) {
    StringBuilder text = new StringBuilder(HEAD);
    Map<String, List<OperationModel>> areas =
        catalog.all().stream()
            .filter(operation -> operation.edition() == Edition.V6)
            .collect(
                Collectors.groupingBy(OperationModel::area, TreeMap::new, Collectors.toList()));
    areas.forEach(
        (area, operations) -> {
          text.append("\n### ").append(area).append("\n\n");
          operations.forEach(operation -> text.append(line(operation)));
        });
    text.append("\n## What does not exist\n\nOnly the operations above. Not these:\n\n");
    Hints.inventions(catalog)
        .forEach((asked, there) -> text.append("- %s: call %s\n".formatted(asked, there)));
    return text.toString();
  }

  private static String line(OperationModel operation) {
    String parameters =
        operation.parameters().stream()
            .map(ProgramGuide::parameter)
            .collect(Collectors.joining(", "));
    String addresses =
        operation.routes().stream()
            .map(route -> "`" + route.method() + " " + route.path() + "`")
            .collect(Collectors.joining(", "));
    return "- `%s(%s)`%s: %s\n"
        .formatted(
            operation.name(),
            parameters,
            addresses.isEmpty() ? "" : " " + addresses,
            operation.summary());
  }

  private static String parameter(ParameterModel parameter) {
    return parameter.name() + (parameter.required() ? "" : "?");
  }
}
