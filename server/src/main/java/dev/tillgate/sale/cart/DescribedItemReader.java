package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItem.ItemOption;
import dev.tillgate.sale.cart.api.OrderItem.ItemOptionValue;
import dev.tillgate.sale.cart.api.OrderItem.RecurringOptions;
import dev.tillgate.sale.purchase.CycleUnit;
import dev.tillgate.sale.purchase.PurchaseLine.Described;
import dev.tillgate.sale.purchase.PurchaseType;
import dev.tillgate.sale.purchase.RecurringTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads items that the client describes on the spot. Source: seed "Place orders with dynamic
 * product information".
 */
final class DescribedItemReader {
  private static final int MAX_CYCLE = 1000;

  private DescribedItemReader() {}

  static Described read(OrderItem item, CurrencyUnit currency, String path, Problems problems) {
    PurchaseType type = item.purchaseType();
    problems.require(
        item.name() != null && !item.name().isBlank(),
        path + ".Name",
        CartFault.ORDER_PRODUCT_NAME_INVALID);
    CartRules.checkLength(item.name(), path + ".Name", problems);
    problems.require(
        type != null, path + ".PurchaseType", CartFault.ORDER_PRODUCT_PURCHASE_TYPE_INVALID);
    return new Described(
        type,
        item.name() == null ? "" : item.name().strip(),
        item.description(),
        Boolean.TRUE.equals(item.tangible()),
        amount(item, path + ".Price", problems),
        priceType(item.priceType(), path, problems),
        item.productTaxCategoryUuid(),
        options(item, currency, path + ".PriceOptions", problems),
        recurring(item, currency, path + ".RecurringOptions", problems));
  }

  private static @Nullable BigDecimal amount(OrderItem item, String path, Problems problems) {
    if (item.price() == null) {
      problems.add(path, CartFault.ORDER_PRODUCT_PRICE_STRUCTURE_INVALID);
      return null;
    }
    String type = item.price().type();
    problems.require(
        type == null || type.isBlank() || type.strip().equalsIgnoreCase("CUSTOM"),
        path + ".Type",
        CartFault.ORDER_PRODUCT_PRICE_TYPE_INVALID);
    BigDecimal amount = item.price().amount();
    if (amount == null) {
      problems.add(path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID);
    } else if (amount.signum() < 0 || !Amounts.plausible(amount)) {
      problems.add(path + ".Amount", CartFault.ORDER_PRODUCT_PRICE_AMOUNT_INVALID);
      return null;
    }
    return amount;
  }

  private static PriceType priceType(@Nullable String text, String path, Problems problems) {
    String word = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "", "GROSS" -> PriceType.GROSS;
      case "NET" -> PriceType.NET;
      default -> {
        problems.add(path + ".PriceType", CartFault.ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID);
        yield PriceType.GROSS;
      }
    };
  }

  /** Groups with options, or bare options with surcharges, as the seed's sample sends them. */
  private static List<ChosenOption> options(
      OrderItem item, CurrencyUnit currency, String path, Problems problems) {
    List<ChosenOption> chosen = new ArrayList<>();
    for (ItemOption option : item.priceOptions()) {
      if (option.options().isEmpty()) {
        chosen.add(
            option(option.name(), option.name(), option.value(), option.surcharge(), currency));
      }
      for (ItemOptionValue value : option.options()) {
        chosen.add(option(option.name(), value.name(), value.value(), value.surcharge(), currency));
      }
    }
    boolean plausible = chosen.stream().allMatch(o -> Amounts.plausible(o.surcharge()));
    problems.require(plausible, path, CartFault.ORDER_PRODUCT_OPTION_SURCHARGE_INVALID);
    return chosen;
  }

  private static ChosenOption option(
      @Nullable String group,
      @Nullable String name,
      @Nullable String value,
      @Nullable BigDecimal surcharge,
      CurrencyUnit currency) {
    BigDecimal amount = surcharge == null ? BigDecimal.ZERO : surcharge;
    return new ChosenOption(
        null,
        group,
        false,
        name,
        value,
        Amounts.plausible(amount) ? Amounts.round(amount, currency) : amount);
  }

  private static @Nullable RecurringTerms recurring(
      OrderItem item, CurrencyUnit currency, String path, Problems problems) {
    RecurringOptions options = item.recurringOptions();
    if (options == null) {
      return null;
    }
    boolean allowed =
        item.purchaseType() == PurchaseType.PRODUCT || item.purchaseType() == PurchaseType.TAX;
    problems.require(allowed, path, CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED);
    Optional<CycleUnit.Length> cycle =
        length(options.cycleLength(), options.cycleUnit(), path + ".CycleLength", problems);
    BigDecimal amount = options.cycleAmount();
    boolean priced = amount != null && amount.signum() >= 0 && Amounts.plausible(amount);
    problems.require(
        priced, path + ".CycleAmount", CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    Optional<CycleUnit.Length> contract =
        options.contractLength() == null
            ? Optional.empty()
            : length(
                options.contractLength(),
                options.contractUnit(),
                path + ".ContractLength",
                problems);
    return cycle
        .filter(found -> amount != null && priced)
        .map(
            found ->
                new RecurringTerms(
                    found.count(),
                    found.unit(),
                    false,
                    Amounts.round(Objects.requireNonNull(amount), currency),
                    contract.map(CycleUnit.Length::count).orElse(null),
                    contract.map(CycleUnit.Length::unit).orElse(null)))
        .orElse(null);
  }

  private static Optional<CycleUnit.Length> length(
      @Nullable Integer count, @Nullable String unit, String path, Problems problems) {
    Optional<CycleUnit.Length> length =
        count != null && count >= 1 && count <= MAX_CYCLE && unit != null
            ? CycleUnit.parse(count, unit)
            : Optional.empty();
    problems.require(length.isPresent(), path, CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    return length;
  }
}
