package dev.tillgate.sale.payment;

import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.payment.port.Card;
import dev.tillgate.sale.payment.port.CardBrand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps card numbers encrypted. The security code is never kept. */
@Component
record Vault(SecretBox secrets, JdbcClient jdbc, Ids ids) {
  /** Stores the card in the batch of its payment and returns its id. */
  long store(WriteBatch batch, Card card) {
    long merchantId = batch.merchantId();
    long cardId = ids.next(Ids.Pool.ROW);
    batch.add(
        """
        INSERT INTO card (merchant_id, card_id, fingerprint, number, first_digits, last_digits,
          brand, expiration_month, expiration_year, holder_name, stored_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        merchantId,
        cardId,
        fingerprint(merchantId, card),
        secrets.seal(card.number(), place(merchantId, cardId)),
        card.firstDigits(),
        card.lastDigits(),
        card.brand().label(),
        card.expirationMonth(),
        card.expirationYear(),
        card.holderName(),
        batch.now());
    return cardId;
  }

  /** The same for equal numbers of a merchant, and tells nothing about them. */
  String fingerprint(long merchantId, Card card) {
    return secrets.fingerprint(merchantId + ":" + card.number());
  }

  /** Gives a card back to a charge, without the security code; empty for another merchant's. */
  Optional<Card> open(long merchantId, long cardId) {
    return jdbc.sql(
            """
            SELECT number, expiration_month, expiration_year, holder_name FROM card
             WHERE merchant_id = ? AND card_id = ?""")
        .params(merchantId, cardId)
        .query(
            (row, n) ->
                card(row, secrets.unseal(row.getBytes("number"), place(merchantId, cardId))))
        .optional();
  }

  private static Card card(ResultSet row, String number) throws SQLException {
    return new Card(
        number,
        CardBrand.ofNumber(number),
        row.getInt("expiration_month"),
        row.getInt("expiration_year"),
        row.getString("holder_name"),
        "");
  }

  /** Where a sealed number belongs; it opens nowhere else. */
  private static String place(long merchantId, long cardId) {
    return "card.number:" + merchantId + ":" + cardId;
  }
}
