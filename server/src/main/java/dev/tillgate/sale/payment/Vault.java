package dev.tillgate.sale.payment;

import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.SecretBox;
import dev.tillgate.foundation.persistence.WriteBatch;
import org.springframework.stereotype.Component;

/** Keeps card numbers encrypted. The security code is never kept. */
@Component
class Vault {
  private final SecretBox secrets;
  private final Ids ids;

  Vault(SecretBox secrets, Ids ids) {
    this.secrets = secrets;
    this.ids = ids;
  }

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
        secrets.fingerprint(merchantId + ":" + card.number()),
        secrets.seal(card.number(), "card.number:" + merchantId + ":" + cardId),
        card.firstDigits(),
        card.lastDigits(),
        card.brand().label(),
        card.expirationMonth(),
        card.expirationYear(),
        card.holderName(),
        batch.now());
    return cardId;
  }
}
