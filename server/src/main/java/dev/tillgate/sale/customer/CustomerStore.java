package dev.tillgate.sale.customer;

import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.Contact;
import dev.tillgate.sale.party.FormerBuyers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record CustomerStore(JdbcClient jdbc) {
  private static final StoredForm<Buyer> FORM =
      StoredForm.of("customer", Buyer.class).then(FormerBuyers::buyer);

  Optional<Customer> byReference(long merchantId, long reference) {
    return jdbc.sql(
            """
            SELECT customer_reference, external_reference FROM customer
             WHERE merchant_id = ? AND customer_reference = ?""")
        .params(merchantId, reference)
        .query((row, n) -> new Customer(row.getLong(1), row.getString(2), false))
        .optional();
  }

  Optional<Customer> byExternalReference(long merchantId, String reference) {
    return jdbc.sql(
            """
            SELECT customer_reference, external_reference FROM customer
             WHERE merchant_id = ? AND external_reference = ?""")
        .params(merchantId, reference)
        .query((row, n) -> new Customer(row.getLong(1), row.getString(2), false))
        .optional();
  }

  /** Which of the numbers are accounts' own references. */
  Set<String> externalReferences(long merchantId, List<Long> numbers) {
    return jdbc.sql(
            """
            SELECT external_reference FROM customer
             WHERE merchant_id = ? AND external_reference = ANY (?)""")
        .param(merchantId)
        .param(numbers.stream().map(String::valueOf).toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /**
   * Nothing of the batch happens where the number is an account's own reference.
   *
   * @param lesson what is done when it is
   */
  void mustBeFree(WriteBatch batch, long number, Runnable lesson) {
    batch.mustFindOrLearn(
        lesson,
        """
        SELECT 1 WHERE NOT EXISTS (
          SELECT 1 FROM customer WHERE merchant_id = ? AND external_reference = ?)""",
        batch.merchantId(),
        String.valueOf(number));
  }

  void insert(WriteBatch batch, long reference, @Nullable String externalReference, Buyer buyer) {
    Contact contact = buyer.contact();
    batch.add(
        """
        INSERT INTO customer (merchant_id, customer_reference, external_reference, first_name,
          last_name, email, country, document, created_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 1)""",
        batch.merchantId(),
        reference,
        externalReference,
        Objects.requireNonNull(contact.firstName()),
        Objects.requireNonNull(contact.lastName()),
        Objects.requireNonNull(contact.email()),
        Objects.requireNonNull(contact.address().country()),
        FORM.write(buyer),
        batch.now());
  }
}
