package dev.tillgate.surface.shopfile;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.gate.access.Firewall;
import dev.tillgate.gate.access.Merchant;
import dev.tillgate.gate.access.MerchantBuilder;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.offer.catalog.ProductGroups;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.field.AdditionalFields;
import dev.tillgate.offer.catalog.option.OptionGroups;
import dev.tillgate.offer.promotion.Promotions;
import dev.tillgate.offer.shipping.ShippingMethods;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.BillingDetailsBuilder;
import dev.tillgate.sale.customer.Customers;
import dev.tillgate.sale.order.OrderImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
  private final CampaignLoader campaigns;
  private final Customers customers;
  private final OrderImport orders;
  private final ShopClock clock;

  ShopLoader(
      ShopFiles files,
      Merchants merchants,
      OptionGroups optionGroups,
      ShippingMethods shipping,
      Products products,
      ProductGroups groups,
      AdditionalFields fields,
      Promotions promotions,
      CampaignLoader campaigns,
      Customers customers,
      OrderImport orders,
      ShopClock clock) {
    this.files = files.paths();
    this.merchants = merchants;
    this.optionGroups = optionGroups;
    this.shipping = shipping;
    this.products = products;
    this.groups = groups;
    this.fields = fields;
    this.promotions = promotions;
    this.campaigns = campaigns;
    this.customers = customers;
    this.orders = orders;
    this.clock = clock;
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
    each(shops, campaigns::rehearse);
    each(shops, this::load);
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

  private void load(ShopFile shop) {
    Merchant merchant = merchants.save(draft(shop.merchant()));
    for (ShippingPart method : shop.shippingMethods()) {
      shipping.put(merchant.id(), method.toMethod());
    }
    for (OptionGroupPart group : shop.priceOptionGroups()) {
      optionGroups.put(merchant.id(), group.toApi());
    }
    new CatalogueLoader(groups, fields, products).load(merchant, shop);
    for (PromotionPart promotion : shop.promotions()) {
      promotions.put(merchant.id(), promotion.toApi());
    }
    campaigns.load(merchant.id(), shop);
    for (ShopFile.CustomerPart customer : shop.customers()) {
      customers.put(
          merchant.id(),
          clock.now(merchant.id()),
          customer.reference(),
          customer.externalReference(),
          billing(customer));
    }
    for (OrderPart order : shop.orders()) {
      orders.put(merchant, order.reference(), order.toApi(buyer(shop, order)));
    }
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
