package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
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
  private static final int GROUP_CODE_DIGITS = 10;

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
    checkExtras(item, path, problems);
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

  /** Options and trials belong to what is sold, not to taxes, sending and coupons. */
  private static void checkExtras(OrderItem item, String path, Problems problems) {
    boolean sold = item.purchaseType() == null || item.purchaseType() == PurchaseType.PRODUCT;
    problems.require(
        sold || item.priceOptions().isEmpty(),
        path + ".PriceOptions",
        CartFault.ORDER_PRODUCT_EXTRAS_NOT_ALLOWED);
    problems.require(
        sold || item.trial() == null, path + ".Trial", CartFault.ORDER_PRODUCT_EXTRAS_NOT_ALLOWED);
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
        group == null ? null : groupCode(group),
        group,
        true,
        name,
        value,
        null,
        Amounts.plausible(amount) ? Amounts.round(amount, currency) : amount);
  }

  /** The same group has the same code, in a preview and in the order that follows it. */
  private static String groupCode(String name) {
    return Texts.sha256(name).substring(0, GROUP_CODE_DIGITS).toUpperCase(Locale.ROOT);
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
        length(options.cycleLength(), options.cycleUnit(), path + ".Cycle", problems);
    BigDecimal amount = options.cycleAmount();
    boolean priced = amount != null && amount.signum() >= 0 && Amounts.plausible(amount);
    problems.require(
        priced, path + ".CycleAmount", CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    Optional<CycleUnit.Length> contract =
        options.contractLength() == null || endless(options.contractUnit())
            ? Optional.empty()
            : length(
                options.contractLength(), options.contractUnit(), path + ".Contract", problems);
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

  private static boolean endless(@Nullable String contractUnit) {
    return contractUnit != null && contractUnit.strip().equalsIgnoreCase("FOREVER");
  }

  /**
   * A length of so many units.
   *
   * @param path what {@code Length} and {@code Unit} stand behind
   */
  private static Optional<CycleUnit.Length> length(
      @Nullable Integer count, @Nullable String unit, String path, Problems problems) {
    int units = count == null ? 0 : count;
    boolean counted = units >= 1 && units <= MAX_CYCLE;
    Optional<CycleUnit.Length> length =
        unit == null ? Optional.empty() : CycleUnit.parse(counted ? units : 1, unit);
    problems.require(counted, path + "Length", CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    problems.require(
        length.isPresent(), path + "Unit", CartFault.ORDER_PRODUCT_RECURRING_OPTIONS_INVALID);
    return counted ? length : Optional.empty();
  }
}
