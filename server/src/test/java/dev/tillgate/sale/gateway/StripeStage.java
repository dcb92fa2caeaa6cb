package dev.tillgate.sale.gateway;

import com.stripe.net.Webhook.Signature;
import dev.tillgate.TestServer;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import dev.tillgate.sale.payment.port.Instrument;
import java.security.GeneralSecurityException;

/** Stripe's adapter by HTTP before a stand-in. */
final class StripeStage implements GatewayStage {
  private static final String SECRET = "whsec_stand_in";

  private final StripeStandIn standIn = new StripeStandIn();
  private final HttpLine line = new HttpLine();

  @Override
  public GatewayAdapter adapter() {
    return TestServer.bean(Executor.class).adapter("stripe");
  }

  @Override
  public GatewayAccess access() {
    return new GatewayAccess(standIn.url(), StripeStandIn.KEY, SECRET);
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public Instrument instrument(Wish wish) {
    String number =
        switch (wish) {
          case APPROVED, NEVER -> StripeStandIn.GOOD;
          case POOR -> StripeStandIn.POOR;
          case STOLEN -> StripeStandIn.STOLEN;
          case PENDING -> StripeStandIn.SLOW;
          case CHALLENGED -> StripeStandIn.CHALLENGED;
          case LOST_ANSWER -> StripeStandIn.LOST;
        };
    return new Card(number, CardBrand.VISA, 12, 2045, "Ann & Bob {{key}}", "987");
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
    standIn.approve(authorization);
    return signed(standIn.event("payment_intent.amount_capturable_updated", authorization), secret);
  }

  static Webhook signed(String body, String secret) {
    try {
      String signature =
          Signature.generateSignatureHeader(body, secret, TestServer.now().getEpochSecond());
      return new Webhook(body, name -> name.equals("Stripe-Signature") ? signature : "");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    standIn.close();
  }
}
