package dev.tillgate.gate.operation;

import dev.tillgate.TestServer;
import java.util.List;

/** An operation that the product does not have, ready to be called by any protocol. */
public final class MadeUp {
  private MadeUp() {}

  /** A catalogue with the operation {@code greet} alone. */
  public static OperationCatalog catalog() {
    return OperationCatalog.read(List.of(new Declarations.Right()));
  }

  /** A catalogue of operations that keep and read letters. */
  public static OperationCatalog letters() {
    return OperationCatalog.read(List.of(new Declarations.Letters()));
  }

  /** The line that calls follow. */
  public static OperationRunner runner() {
    return new OperationRunner(
        TestServer.bean(Authenticator.class),
        TestServer.bean(RateLimits.class),
        TestServer.bean(RequestDiary.class),
        TestServer.bean(RecordedWrites.class),
        TestServer.bean(AnswerText.class));
  }

  /** What surrounds a call that no server took. */
  public static CallContext context(String protocol) {
    return new CallContext(
        new Origin("127.0.0.1", protocol, "6.0", "test"), null, null, (name, value) -> {});
  }
}
