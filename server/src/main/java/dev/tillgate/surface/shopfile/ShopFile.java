package dev.tillgate.surface.shopfile;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.offer.catalog.api.ProductType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** A merchant and what it sells, as a file. */
record ShopFile(
    MerchantPart merchant,
    List<ShippingPart> shippingMethods,
    List<OptionGroupPart> priceOptionGroups,
    List<ProductGroupPart> productGroups,
    List<AdditionalFieldPart> additionalFields,
    List<ProductPart> products,
    List<PromotionPart> promotions,
    List<CrossSellPart> crossSells,
    List<CrossSellTextPart> crossSellTexts,
    List<UpSellPart> upSells,
    List<CustomerPart> customers,
    List<OrderPart> orders) {

  ShopFile {
    unique(shippingMethods, ShippingPart::code, "shipping method");
    require(
        shippingMethods.stream().filter(ShippingPart::preselected).count() <= 1,
        "only one shipping method is preselected");
    unique(priceOptionGroups, OptionGroupPart::code, "price option group");
    unique(productGroups, ProductGroupPart::name, "product group");
    unique(additionalFields, AdditionalFieldPart::code, "additional field");
    unique(products, ProductPart::code, "product");
    unique(products, ProductPart::id, "product id");
    unique(products, ProductPart::pricingCode, "pricing code");
    unique(promotions, PromotionPart::code, "promotion");
    promotions.forEach(part -> check("promotion " + part.code(), part.productCodes(), products));
    unique(crossSells, CrossSellPart::code, "cross-sell campaign");
    crossSells.forEach(
        part -> check("cross-sell campaign " + part.code(), part.products(), products));
    unique(crossSellTexts, CrossSellTextPart::language, "language of cross-sell texts");
    unique(upSells, UpSellPart::code, "up-sell campaign");
    upSells.forEach(part -> check("up-sell campaign " + part.code(), part.products(), products));
    unique(customers, CustomerPart::reference, "customer");
    unique(orders, OrderPart::reference, "order");
    orders.forEach(order -> check(order, customers, products));
    unique(customers, CustomerPart::externalReference, "external customer reference");
    Set<String> groups = new HashSet<>();
    priceOptionGroups.forEach(group -> groups.add(group.code()));
    for (ProductPart product : products) {
      checkReferences(product, products, additionalFields);
      for (ProductPart.OptionPart option : product.options()) {
        require(
            groups.contains(option.group()),
            "product "
                + product.code()
                + " names the unknown price option group "
                + option.group());
      }
    }
  }

  /** Sandbox shops have simulated payments and a clock of their own. */
  enum Mode {
    SANDBOX,
    LIVE
  }

  /**
   * The account.
   *
   * @param taxes whether tax is computed for catalogue products; as the business model has it
   *     unless given
   * @param feePercent what the platform keeps of each sale
   * @param clock where the clock of a sandbox stands still; it runs unless given
   * @param firewall from where its programs may call; from everywhere unless given
   */
  record MerchantPart(
      String code,
      String name,
      @Nullable String homepage,
      String secretKey,
      String secretWord,
      @Default("sandbox") Mode mode,
      @Default("merchant_of_record") BusinessModel businessModel,
      @Nullable Boolean taxes,
      @Default("NL") String sellerCountry,
      @Default("GMT+02:00") ZoneId timeZone,
      @Default("USD") String defaultCurrency,
      @Default("0") BigDecimal feePercent,
      @Nullable Instant clock,
      @Nullable FirewallPart firewall) {

    MerchantPart {
      require(Countries.known(sellerCountry), sellerCountry + " is not a country code");
      require(Amounts.currency(defaultCurrency).isPresent(), defaultCurrency + " is no currency");
      boolean share = feePercent.signum() >= 0 && feePercent.compareTo(new BigDecimal(100)) <= 0;
      require(share, "feePercent is between 0 and 100");
      require(clock == null || mode == Mode.SANDBOX, "only a sandbox has a clock of its own");
      require(!secretKey.isBlank() && !secretWord.isBlank(), "the secrets must not be empty");
    }

    /** Never the keys. */
    @Override
    public String toString() {
      return "MerchantPart[" + code + "]";
    }
  }

  /** A customer account with a reference of the file's choice. */
  record CustomerPart(
      long reference,
      @Nullable String externalReference,
      String firstName,
      String lastName,
      String email,
      String country,
      @Nullable String state,
      @Nullable String city,
      @Nullable String address,
      @Nullable String zip,
      @Nullable String phone,
      @Nullable String company) {
    private static final long FIRST_OF_SYSTEM = 700_000_000L;

    CustomerPart {
      require(Countries.known(country), country + " is not a country code");
      require(EmailValidator.getInstance().isValid(email), email + " is not an e-mail address");
      require(
          reference > 0 && reference < FIRST_OF_SYSTEM,
          "a customer reference is below " + FIRST_OF_SYSTEM + ", where the system's own begin");
    }
  }

  private static void check(String what, Stream<String> codes, List<ProductPart> products) {
    codes.forEach(
        code ->
            require(
                products.stream().anyMatch(product -> product.code().equals(code)),
                what + " names the unknown product " + code));
  }

  private static void check(
      OrderPart order, List<CustomerPart> customers, List<ProductPart> products) {
    String name = "order " + order.reference();
    require(
        customers.stream().anyMatch(customer -> customer.reference() == order.customer()),
        name + " names the unknown customer " + order.customer());
    for (OrderPart.ItemPart item : order.items()) {
      require(
          products.stream()
              .filter(product -> product.code().equals(item.product()))
              .anyMatch(product -> product.sells(order.currency(), item.quantity())),
          name + ": " + item.product() + " is not sold in " + order.currency());
    }
  }

  private static void checkReferences(
      ProductPart product, List<ProductPart> products, List<AdditionalFieldPart> fields) {
    for (ProductPart.FieldPart field : product.additionalFields()) {
      require(
          fields.stream().anyMatch(known -> known.code().equals(field.code())),
          "product " + product.code() + " names the unknown additional field " + field.code());
    }
    for (String part : product.bundle()) {
      require(
          products.stream()
              .filter(known -> known.type() == ProductType.REGULAR)
              .anyMatch(known -> known.code().equals(part)),
          "product " + product.code() + " bundles " + part + ", which is no product of this file");
    }
  }

  static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static <T> void unique(List<T> list, Function<T, @Nullable Object> key, String what) {
    Set<Object> seen = new HashSet<>();
    list.stream()
        .map(key)
        .filter(Objects::nonNull)
        .forEach(value -> require(seen.add(value), what + " " + value + " stands twice"));
  }
}
