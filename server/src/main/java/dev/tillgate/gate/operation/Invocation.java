package dev.tillgate.gate.operation;

import java.util.regex.Pattern;

/** A call as a binding hands it over. */
public record Invocation(
    OperationModel operation, Credential credential, Arguments arguments, CallContext context) {

  /** A card's security code may be kept nowhere, in no form; two calls may differ in it. */
  private static final Pattern SECURITY_CODE =
      Pattern.compile("\"(?:ccid|cvv|cvc)\":(?:\"[^\"]*\"|[^,}\\]]*)", Pattern.CASE_INSENSITIVE);

  /** The operation and its arguments as one text that is equal for equal requests. */
  String canonical() {
    String text = SECURITY_CODE.matcher(arguments.canonical()).replaceAll("");
    return operation.name() + "\n" + text;
  }

  Origin origin() {
    return context.origin();
  }
}
