package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.CatalogueLists;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.FieldDefinition.ApplyTo;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.field.ValidationRule;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.FieldAnswer;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the answers to the additional fields that products ask for. Answers under codes that the
 * shop does not know are kept and not checked: clients send fields of their own. A price preview,
 * which has no payment details, need not answer.
 */
@Component
class AdditionalFieldRules {
  private static final int MAX_ANSWER = 4000;
  private static final Set<String> CHECKED =
      Set.of("", "0", "1", "true", "false", "yes", "no", "on", "off");

  private final Catalogue catalogue;
  private final CatalogueLists lists;

  AdditionalFieldRules(Catalogue catalogue, CatalogueLists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /**
   * Notes answers that do not fit and required ones that are missing.
   *
   * @param lines those of the purchase, named by their product codes
   */
  void check(CartContext context, List<PurchaseLine> lines, Problems problems) {
    long merchantId = context.merchant().id();
    Purchase purchase = context.purchase();
    List<AssignedField> ofOrder = new ArrayList<>();
    for (PurchaseLine line : lines) {
      List<AssignedField> assigned = assigned(merchantId, line);
      List<FieldAnswer> answers = line.notes().answers();
      String path = line.path() + ".AdditionalFields";
      check(merchantId, answers, path, problems);
      if (purchase.complete()) {
        require(merchantId, assigned, ApplyTo.PRODUCT, answers, path, problems);
      }
      ofOrder.addAll(assigned);
    }
    String path = "AdditionalFields";
    check(merchantId, purchase.answers(), path, problems);
    if (purchase.complete()) {
      require(merchantId, ofOrder, ApplyTo.ORDER, purchase.answers(), path, problems);
    }
  }

  private List<AssignedField> assigned(long merchantId, PurchaseLine line) {
    return line.article() instanceof FromCatalogue(var code, _, _)
        ? catalogue.product(merchantId, code).stream()
            .map(Product::additionalFields)
            .flatMap(List::stream)
            .filter(field -> !Boolean.FALSE.equals(field.enabled()))
            .toList()
        : List.of();
  }

  private void check(long merchantId, List<FieldAnswer> answers, String path, Problems problems) {
    for (int i = 0; i < answers.size(); i++) {
      FieldAnswer answer = answers.get(i);
      Optional<FieldDefinition> field = lists.field(merchantId, answer.code());
      problems.require(
          field.isEmpty() || fits(field.get(), Objects.requireNonNullElse(answer.value(), "")),
          path + "[" + i + "].Value",
          CartFault.ORDER_ADDITIONAL_FIELD_INVALID);
    }
  }

  private void require(
      long merchantId,
      List<AssignedField> assigned,
      ApplyTo level,
      List<FieldAnswer> answers,
      String path,
      Problems problems) {
    assigned.stream()
        .filter(field -> Boolean.TRUE.equals(field.required()))
        .flatMap(field -> lists.field(merchantId, field.code()).stream())
        .filter(field -> field.applyTo() == level)
        .filter(field -> answers.stream().noneMatch(answer -> answers(answer, field)))
        .distinct()
        .forEach(
            field ->
                problems.add(
                    path,
                    CartFault.ORDER_ADDITIONAL_FIELD_REQUIRED,
                    "The required additional field [" + field.code() + "] has no value."));
  }

  private static boolean answers(FieldAnswer answer, FieldDefinition field) {
    return Objects.equals(answer.code(), field.code())
        && answer.value() != null
        && !answer.value().isBlank();
  }

  private static boolean fits(FieldDefinition field, String answer) {
    if (answer.isBlank()) {
      return true;
    }
    boolean known =
        switch (field.type()) {
          case LISTBOX -> listed(field, answer);
          case CHECKBOX ->
              field.values().isEmpty()
                  ? CHECKED.contains(answer.strip().toLowerCase(Locale.ROOT))
                  : listed(field, answer);
          case TEXT, HIDDEN -> answer.length() <= MAX_ANSWER;
          case null -> true;
        };
    return known && obeys(field.validationRule(), answer);
  }

  /** One of the values, in any of the languages that the field speaks. */
  private static boolean listed(FieldDefinition field, String answer) {
    return Stream.concat(
            field.values().stream(),
            field.translations().stream().flatMap(translation -> translation.values().stream()))
        .anyMatch(value -> value.strip().equals(answer.strip()));
  }

  private static boolean obeys(@Nullable String rule, String answer) {
    return rule == null
        || rule.isBlank()
        || ValidationRule.parse(rule).map(found -> found.accepts(answer)).orElse(true);
  }
}
