package dev.tillgate.surface.shopfile;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.merchant.Firewall;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.MerchantBuilder;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.crosssell.CrossSells;
import dev.tillgate.offer.campaign.upsell.UpSells;
import dev.tillgate.offer.catalog.ProductGroups;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.ProductType;
import dev.tillgate.offer.catalog.field.AdditionalFields;
import dev.tillgate.offer.catalog.option.OptionGroups;
import dev.tillgate.offer.promotion.Promotions;
import dev.tillgate.offer.shipping.ShippingMethods;
import dev.tillgate.sale.customer.Customers;
import dev.tillgate.sale.order.OrderImport;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.party.api.BillingDetailsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads shop files when the server starts, before it takes requests. All files are read and checked
 * before anything is written; loading a file again changes nothing.
 */
@Component
public class ShopLoader implements SmartInitializingSingleton {
  private final List<Path> files;
  private final Merchants merchants;
  private final OptionGroups optionGroups;
  private final ShippingMethods shipping;
  private final Products products;
  private final ProductGroups groups;
  private final AdditionalFields fields;
  private final Promotions promotions;
  private final CrossSells crossSells;
  private final UpSells upSells;
  private final CampaignSettings campaignSettings;
  private final Customers customers;
  private final OrderImport orders;
  private final Tx tx;

  ShopLoader(
      ShopFiles files,
      Merchants merchants,
      OptionGroups optionGroups,
      ShippingMethods shipping,
      Products products,
      ProductGroups groups,
      AdditionalFields fields,
      Promotions promotions,
      CrossSells crossSells,
      UpSells upSells,
      CampaignSettings campaignSettings,
      Customers customers,
      OrderImport orders,
      Tx tx) {
    this.files = files.paths();
    this.merchants = merchants;
    this.optionGroups = optionGroups;
    this.shipping = shipping;
    this.products = products;
    this.groups = groups;
    this.fields = fields;
    this.promotions = promotions;
    this.crossSells = crossSells;
    this.upSells = upSells;
    this.campaignSettings = campaignSettings;
    this.customers = customers;
    this.orders = orders;
    this.tx = tx;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<ShopFile> shops = new ArrayList<>();
    for (Path file : files) {
      shops.add(read(file));
    }
    each(
        shops,
        new ShopRehearsal(merchants, optionGroups, products, fields, promotions, customers)::run);
    each(shops, this::rehearseCampaigns);
    each(shops, shop -> tx.together(() -> load(shop)));
  }

  private void each(List<ShopFile> shops, Consumer<ShopFile> step) {
    for (int i = 0; i < shops.size(); i++) {
      try {
        step.accept(shops.get(i));
      } catch (Fault | IllegalArgumentException e) {
        throw new StartFailure(
            "The shop file " + files.get(i) + " cannot be loaded: " + e.getMessage(), e);
      }
    }
  }

  private static ShopFile read(Path file) {
    try {
      return StrictYaml.read(
          String.valueOf(file.getFileName()), Files.readString(file), ShopFile.class);
    } catch (IOException e) {
      throw new StartFailure("The shop file " + file + " cannot be read.", e);
    } catch (InvalidShopFile e) {
      throw new StartFailure("The shop file " + file + " has mistakes:\n" + e.getMessage(), e);
    }
  }

  private void rehearseCampaigns(ShopFile shop) {
    shop.crossSells().forEach(part -> crossSells.checkAlone(part.toApi()));
    shop.upSells().forEach(part -> upSells.checkAlone(part.toApi()));
  }

  /** All of a shop or nothing of it: a mistake in its last line leaves nothing behind. */
  private void load(ShopFile shop) {
    Moment moment = merchants.moment(act(() -> merchants.save(draft(shop.merchant()))));
    shop.shippingMethods().forEach(method -> act(() -> shipping.put(moment, method.toMethod())));
    shop.priceOptionGroups().forEach(group -> act(() -> optionGroups.put(moment, group.toApi())));
    loadProducts(moment, shop);
    shop.promotions().forEach(part -> act(() -> promotions.put(moment, part.toApi())));
    shop.crossSells().forEach(part -> act(() -> crossSells.put(moment, part.toApi())));
    shop.upSells().forEach(part -> act(() -> upSells.put(moment, part.toApi())));
    if (!shop.crossSellTexts().isEmpty()) {
      act(
          () ->
              campaignSettings.putTexts(
                  moment, shop.crossSellTexts().stream().map(CrossSellTextPart::toApi).toList()));
    }
    for (ShopFile.CustomerPart part : shop.customers()) {
      act(
          () ->
              customers.put(
                  moment, part.reference(), part.externalReference(), billing(part).toBuyer()));
    }
    for (OrderPart order : shop.orders()) {
      act(() -> orders.put(moment, order.reference(), order.toApi(buyer(shop, order))));
    }
  }

  /** What products are made of, in the order in which one needs the other. */
  private void loadProducts(Moment moment, ShopFile shop) {
    shop.productGroups().forEach(group -> act(() -> groups.put(moment, group.toApi())));
    shop.products().forEach(product -> act(() -> groups.ensure(moment, product.group())));
    shop.additionalFields().forEach(field -> act(() -> fields.put(moment, field.toApi())));
    String currency = moment.merchant().defaultCurrency();
    shop.products().stream()
        .sorted(Comparator.comparing(product -> product.type() == ProductType.BUNDLE))
        .forEach(product -> act(() -> products.put(moment, product.id(), product.toApi(currency))));
  }

  private <A> A act(Supplier<Write<A>> body) {
    return tx.carryOut(_ -> body.get());
  }

  private static BillingDetails buyer(ShopFile shop, OrderPart order) {
    return shop.customers().stream()
        .filter(customer -> customer.reference() == order.customer())
        .findFirst()
        .map(ShopLoader::billing)
        .orElseThrow();
  }

  private static Merchant draft(ShopFile.MerchantPart part) {
    boolean taxes =
        part.taxes() == null
            ? part.businessModel() == BusinessModel.MERCHANT_OF_RECORD
            : part.taxes();
    return MerchantBuilder.builder()
        .id(0)
        .code(part.code())
        .name(part.name())
        .homepage(part.homepage())
        .sandbox(part.mode() == ShopFile.Mode.SANDBOX)
        .businessModel(part.businessModel())
        .taxes(taxes)
        .sellerCountry(part.sellerCountry().toUpperCase(Locale.ROOT))
        .timeZone(part.timeZone())
        .defaultCurrency(part.defaultCurrency().toUpperCase(Locale.ROOT))
        .feePercent(part.feePercent())
        .secretKey(part.secretKey())
        .secretWord(part.secretWord())
        .clockOffsetSeconds(0)
        .clockFrozenAt(part.clock())
        .firewall(part.firewall() == null ? Firewall.OFF : part.firewall().toAccess())
        .build();
  }

  private static BillingDetails billing(ShopFile.CustomerPart customer) {
    return BillingDetailsBuilder.builder()
        .firstName(customer.firstName())
        .lastName(customer.lastName())
        .company(customer.company())
        .countryCode(customer.country().toUpperCase(Locale.ROOT))
        .state(customer.state())
        .city(customer.city())
        .address1(customer.address())
        .zip(customer.zip())
        .email(customer.email())
        .phone(customer.phone())
        .build();
  }
}
