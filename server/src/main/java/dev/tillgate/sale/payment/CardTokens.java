package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.DueWork;
import dev.tillgate.sale.payment.api.CardToken;
import dev.tillgate.sale.payment.api.CardTokenRequest;
import dev.tillgate.sale.payment.port.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cards that wait for their order behind a token: for ten minutes, and for one order. The whole
 * card is sealed, its security code too, since no charge without it could be asked for; it is
 * deleted when the order is placed, at the latest when the time is over. Source: page "Payment flow
 * with 2Pay Token".
 */
@Component
public class CardTokens {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int LONGEST = 100;

  private final SecretBox secrets;
  private final DueWork dueWork;
  private final JdbcClient jdbc;

  CardTokens(SecretBox secrets, DueWork dueWork, JdbcClient jdbc) {
    this.secrets = secrets;
    this.dueWork = dueWork;
    this.jdbc = jdbc;
  }

  /**
   * A token as orders pay with it.
   *
   * @param key under which it is kept
   */
  record Opened(String key, Card card) {}

  /** Makes a token for a card. */
  public Write<CardToken> create(Moment moment, CardTokenRequest request) {
    Problems problems = new Problems();
    Merchant merchant = moment.merchant();
    Card card = CardReader.read(request, merchant.day(moment.now()), problems);
    problems.throwIfAny();
    String token = Codes.uuid();
    String key = key(merchant.id(), token);
    WriteBatch batch = moment.batch();
    batch.add(
        """
        INSERT INTO card_token (merchant_id, token, card, expires_at) VALUES (?, ?, ?, ?)""",
        batch.merchantId(),
        key,
        secrets.seal(Json.write(Objects.requireNonNull(card)), place(merchant.id(), key)),
        moment.now().plus(LIFE));
    // By the clock on the wall: where a shop's clock stands still the card must go all the same.
    dueWork.addAfter(batch, LIFE, ForgetToken.KIND, key);
    return Write.of(batch, new CardToken(token));
  }

  /** The card behind a token; empty for one that was used, is too old, or never was. */
  Optional<Opened> open(Merchant merchant, String token, Instant now) {
    String key = key(merchant.id(), token.strip().toLowerCase(Locale.ROOT));
    return jdbc.sql(
            """
            SELECT card FROM card_token
             WHERE merchant_id = ? AND token = ? AND expires_at > ?::timestamptz""")
        .params(merchant.id(), key, now.toString())
        .query((row, n) -> card(row.getBytes("card"), merchant.id(), key))
        .optional()
        .map(card -> new Opened(key, card));
  }

  /** Uses a token up in the batch of its order; of two orders with it the second finds none. */
  static void use(WriteBatch batch, String key) {
    batch.mustChange(
        "DELETE FROM card_token WHERE merchant_id = ? AND token = ?", batch.merchantId(), key);
  }

  /** Deletes a token that nobody has used. */
  static void forget(WriteBatch batch, String key) {
    batch.add(
        "DELETE FROM card_token WHERE merchant_id = ? AND token = ?", batch.merchantId(), key);
  }

  private Card card(byte[] sealed, long merchantId, String key) {
    return Json.read(secrets.unseal(sealed, place(merchantId, key)), Card.class);
  }

  /** Who reads the table cannot pay with what stands there. */
  private String key(long merchantId, String token) {
    String text = token.length() > LONGEST ? "" : token;
    return secrets.fingerprint("card-token:" + merchantId + ":" + text);
  }

  private static String place(long merchantId, String key) {
    return "card_token.card:" + merchantId + ":" + key;
  }
}
