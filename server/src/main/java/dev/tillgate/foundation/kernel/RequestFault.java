package dev.tillgate.foundation.kernel;

/** The form of a request and how it is carried out. Every operation may answer with these. */
public enum RequestFault implements FaultCode {
  PARSE_ERROR(-32700, 400, "The request is not valid JSON."),
  INVALID_REQUEST(-32600, 400, "The request does not have the expected form."),
  METHOD_NOT_FOUND(-32601, 404, "There is no such method."),
  INVALID_PARAMETER(-32602, 400, "The parameter is not valid."),
  MISSING_PARAMETER(-32602, 400, "A required parameter is missing."),
  INTERNAL_ERROR(
      -32603, 500, "The request could not be carried out. The fault is ours and has been logged."),
  REQUEST_TOO_LARGE(-32001, 413, "The request is too large."),
  NOT_FOUND(10404, 404, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(10405, 405, "This address does not take that HTTP method."),
  NOT_ACCEPTABLE(10406, 406, "Answers are application/json; accept that."),
  UNSUPPORTED_MEDIA_TYPE(10415, 415, "Send the request body as application/json."),
  IDEMPOTENCY_KEY_INVALID(10110, 400, "An idempotency key has 1 to 255 printable characters."),
  IDEMPOTENCY_KEY_REUSED(10111, 422, "This idempotency key was used before with another request."),
  IDEMPOTENCY_KEY_IN_USE(
      10112,
      409,
      "The first call with this idempotency key is not finished. Ask again in a minute."),
  PLAN_INVALID(10120, 400, "A plan is asked for with only, or carried out by its digest."),
  PLAN_CHANGED(10121, 409, "The call would no longer do what was planned."),
  SERVICE_UNAVAILABLE(
      10503,
      503,
      "The database does not answer. Send the request again, with the same Idempotency-Key if it writes: it may have been carried out."),
  WRITE_CONTENDED(
      10122,
      409,
      "Others kept changing the same thing at the same time. Nothing was changed; try again.");

  private final Text text;

  RequestFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }
}
