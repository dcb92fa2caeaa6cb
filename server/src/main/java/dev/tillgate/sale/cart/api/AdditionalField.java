package dev.tillgate.sale.cart.api;

import dev.tillgate.sale.purchase.FieldAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merchant's own question and the shopper's answer. */
public record AdditionalField(
    @Nullable String code, @Nullable String text, @Nullable String value) {

  /** The answer that is meant. */
  public FieldAnswer toAnswer() {
    return new FieldAnswer(code, text, value);
  }

  /** Answers as the API shows them; null where nothing is answered. */
  public static @Nullable List<AdditionalField> of(List<FieldAnswer> answers) {
    return answers.isEmpty()
        ? null
        : answers.stream()
            .map(answer -> new AdditionalField(answer.code(), answer.text(), answer.value()))
            .toList();
  }
}
