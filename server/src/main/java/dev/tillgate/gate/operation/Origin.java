package dev.tillgate.gate.operation;

/**
 * Where a request comes from.
 *
 * @param ip the address of the client
 * @param protocol {@code rpc}, {@code rest} or {@code soap}
 * @param version the API version in the path, such as {@code 6.0}
 * @param requestId the id that the answer's {@code Tillgate-Request-Id} header carries; a call in a
 *     batch has its place behind it, as in {@code 0123456789abcdef-2}
 */
public record Origin(String ip, String protocol, String version, String requestId) {

  /** Whether the path named a version before 4.0, whose rules ask for less. */
  public boolean beforeVersion4() {
    return version.startsWith("1.") || version.startsWith("2.") || version.startsWith("3.");
  }

  /** Whether the path named a version before 5.0, which knows no 3-D Secure. */
  public boolean beforeVersion5() {
    return beforeVersion4() || version.startsWith("4.");
  }

  /** Whether the path named a version before 6.0. */
  public boolean beforeVersion6() {
    return beforeVersion5() || version.startsWith("5.");
  }

  Origin member(int number) {
    return new Origin(ip, protocol, version, requestId + "-" + number);
  }
}
