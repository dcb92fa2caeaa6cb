package dev.tillgate.sale.gateway;

import dev.tillgate.TestServer;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import dev.tillgate.sale.payment.port.Instrument;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hyperswitch's adapter by HTTP before a stand-in. */
final class HyperswitchStage implements GatewayStage {
  private static final String SECRET = "payment-response-hash-key";

  private final HyperswitchStandIn standIn = new HyperswitchStandIn();
  private final HttpLine line = new HttpLine();

  @Override
  public GatewayAdapter adapter() {
    return TestServer.bean(Executor.class).adapter("hyperswitch");
  }

  @Override
  public GatewayAccess access() {
    return new GatewayAccess(standIn.url(), HyperswitchStandIn.KEY, SECRET);
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public Instrument instrument(Wish wish) {
    String number =
        switch (wish) {
          case APPROVED, NEVER -> HyperswitchStandIn.GOOD;
          case POOR -> HyperswitchStandIn.POOR;
          case STOLEN -> HyperswitchStandIn.STOLEN;
          case PENDING -> HyperswitchStandIn.SLOW;
          case CHALLENGED -> HyperswitchStandIn.CHALLENGED;
          case LOST_ANSWER -> HyperswitchStandIn.LOST;
        };
    return new Card(number, CardBrand.VISA, 12, 2045, "Ann \"{{key}}\" Other", "987");
  }

  @Override
  public void fail(int status) {
    standIn.nextStatus = status;
  }

  @Override
  public String dispute(String authorization) {
    return standIn.dispute(authorization);
  }

  @Override
  public Webhook approval(String authorization, String secret) {
    String body = standIn.approval(authorization);
    return new Webhook(
        body,
        name -> name.equalsIgnoreCase("X-Webhook-Signature-512") ? signature(body, secret) : "");
  }

  private static String signature(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    standIn.close();
  }
}
