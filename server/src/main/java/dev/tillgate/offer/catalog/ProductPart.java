package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.BillingCycleUnit;
import dev.tillgate.offer.catalog.api.BundleProduct;
import dev.tillgate.offer.catalog.api.ContractPeriod;
import dev.tillgate.offer.catalog.api.FulfillmentInformation;
import dev.tillgate.offer.catalog.api.GracePeriod;
import dev.tillgate.offer.catalog.api.Platform;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductBuilder;
import dev.tillgate.offer.catalog.api.ProductImage;
import dev.tillgate.offer.catalog.api.ProductTranslation;
import dev.tillgate.offer.catalog.api.ProductType;
import dev.tillgate.offer.catalog.api.RenewalEmails;
import dev.tillgate.offer.catalog.api.ShippingClass;
import dev.tillgate.offer.catalog.api.SubscriptionInformation;
import dev.tillgate.offer.catalog.api.TangibleDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param id the product id of the file's choice; the system chooses unless given
 * @param subscription null for what is sold once
 * @param bundle the codes of the products in a bundle
 */
record ProductPart(
    String code,
    @Nullable Long id,
    String name,
    @Default("''") String version,
    @Default("''") String description,
    @Default("General") String group,
    @Default("true") boolean enabled,
    @Default("false") boolean tangible,
    @Default("net") PriceType priceType,
    @Nullable String pricingCode,
    List<PricePart> prices,
    List<OptionPart> options,
    @Nullable SubscriptionPart subscription,
    @Default("regular") ProductType type,
    List<String> bundle,
    @Nullable String externalReference,
    @Default("true") boolean multipleUnits,
    @Nullable String taxCategory,
    @Nullable ShippingClass shippingClass,
    @Nullable TangibleDetails tangibleDetails,
    @Default("false") boolean gift,
    @Default("''") String longDescription,
    @Default("''") String systemRequirements,
    @Nullable String category,
    List<Platform> platforms,
    List<ProductImage> images,
    @Default("''") String trialUrl,
    @Default("''") String trialDescription,
    List<FieldPart> additionalFields,
    List<ProductTranslation> translations,
    @Default("NO_DELIVERY") String fulfillment,
    @Nullable FulfillmentInformation fulfillmentInformation) {
  private static final long FIRST_OF_SYSTEM = 30_000_000L;

  ProductPart {
    ShopFile.require(
        id == null || (id > 0 && id < FIRST_OF_SYSTEM),
        "a product id is below " + FIRST_OF_SYSTEM + ", where the system's own begin");
    ShopFile.require(!prices.isEmpty(), "a product needs a price");
    ShopFile.require(
        bundle.isEmpty() == (type != ProductType.BUNDLE),
        "a bundle, and only a bundle, names the products in it");
    for (int i = 0; i < prices.size(); i++) {
      for (PricePart other : prices.subList(i + 1, prices.size())) {
        ShopFile.require(
            !prices.get(i).overlaps(other), "two prices in " + other.currency() + " overlap");
      }
    }
  }

  /** The price of one unit while the quantity lies between two numbers. */
  record PricePart(
      String currency,
      BigDecimal amount,
      @Default("1") int minQuantity,
      @Default("99999") int maxQuantity) {
    private static final int MOST = 99_999;

    PricePart {
      ShopFile.require(Amounts.currency(currency).isPresent(), currency + " is no currency");
      ShopFile.require(amount.signum() >= 0, "a price is not negative");
      ShopFile.require(
          minQuantity >= 1 && minQuantity <= maxQuantity && maxQuantity <= MOST,
          "quantities are between 1 and " + MOST);
    }

    private boolean overlaps(PricePart other) {
      return currency.equalsIgnoreCase(other.currency())
          && minQuantity <= other.maxQuantity()
          && other.minQuantity() <= maxQuantity;
    }

    private Price toApi() {
      return new Price(
          amount, currency.toUpperCase(Locale.ROOT), minQuantity, maxQuantity, List.of());
    }
  }

  /** A price option group that the product offers. */
  record OptionPart(String group, @Default("false") boolean required) {}

  /** An additional field that orders of the product answer. */
  record FieldPart(String code, @Default("false") boolean required) {

    private AssignedField toApi() {
      return new AssignedField(null, code, true, required, null);
    }
  }

  /** Units of billing cycles. */
  enum Unit {
    DAY,
    MONTH,
    YEAR,
    /** Paid once, for ever. */
    LIFETIME
  }

  /** How the product is billed again. */
  record SubscriptionPart(
      @Default("1") int every,
      Unit unit,
      @Default("false") boolean oneTimeFee,
      @Nullable ContractPeriod contract,
      @Nullable GracePeriod grace,
      @Nullable RenewalEmails renewalEmails) {
    private static final int MONTHS_PER_YEAR = 12;

    SubscriptionPart {
      ShopFile.require(every >= 1 && every <= 120, "a billing cycle has 1 to 120 units");
    }

    private SubscriptionInformation toApi() {
      int cycle =
          switch (unit) {
            case DAY, MONTH -> every;
            case YEAR -> every * MONTHS_PER_YEAR;
            case LIFETIME -> -1;
          };
      return new SubscriptionInformation(
          List.of(),
          "GLOBAL",
          cycle,
          unit == Unit.DAY ? BillingCycleUnit.D : BillingCycleUnit.M,
          oneTimeFee,
          contract,
          0,
          grace,
          renewalEmails);
    }
  }

  /** The additional fields that it names. */
  Stream<String> fieldCodes() {
    return additionalFields.stream().map(FieldPart::code);
  }

  /** The price option groups that it names. */
  Stream<String> groupCodes() {
    return options.stream().map(OptionPart::group);
  }

  Product toApi(String defaultCurrency) {
    PricingConfiguration pricing =
        new PricingConfiguration(
            "Default",
            pricingCode,
            true,
            List.of(),
            PricingSchema.DYNAMIC,
            priceType,
            defaultCurrency,
            new PriceSet(prices.stream().map(PricePart::toApi).toList(), List.of()),
            options.stream()
                .map(option -> new AssignedOptionGroup(option.group(), option.required()))
                .toList());
    return ProductBuilder.builder()
        .productCode(code)
        .productType(type)
        .productName(name)
        .productVersion(version)
        .purchaseMultipleUnits(multipleUnits)
        .tangible(tangible)
        .tangibleDetails(tangibleDetails)
        .groupName(group)
        .taxCategory(taxCategory)
        .shippingClass(shippingClass)
        .giftOption(gift)
        .shortDescription(description)
        .longDescription(longDescription)
        .systemRequirements(systemRequirements)
        .productCategory(category)
        .platforms(platforms)
        .productImages(images)
        .trialUrl(trialUrl)
        .trialDescription(trialDescription)
        .enabled(enabled)
        .externalReference(externalReference)
        .additionalFields(additionalFields.stream().map(FieldPart::toApi).toList())
        .translations(translations)
        .pricingConfigurations(List.of(pricing))
        .bundleProducts(bundle.stream().map(part -> new BundleProduct(null, part)).toList())
        .fulfillment(fulfillment)
        .generatesSubscription(subscription != null)
        .subscriptionInformation(subscription == null ? null : subscription.toApi())
        .fulfillmentInformation(fulfillmentInformation)
        .build();
  }
}
