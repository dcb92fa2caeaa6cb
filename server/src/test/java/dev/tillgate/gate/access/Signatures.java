package dev.tillgate.gate.access;

/** Signs for tests of other packages. */
public final class Signatures {
  private Signatures() {}

  /** The hash that a login sends. */
  public static String sha256(String code, String key, String date) {
    return Signature.sign("HmacSHA256", key, Signature.base(code, date));
  }
}
