package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductGroup;
import dev.tillgate.offer.catalog.api.ProductGroupFault;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes product groups and which products are in them. */
@Component
record ProductGroups(CatalogueLists lists, Products products) {
  private static final int MAX_NAME = 255;

  /** Adds a group under a code of the system's choice, and answers the code. */
  Write<Created> add(Moment moment, ProductGroup given) {
    check(moment.merchantId(), given, null);
    String code = Codes.shortCode();
    return save(moment, complete(given, code)).answering(_ -> new Created(code));
  }

  /** Replaces the group with this code. */
  Write<ProductGroup> update(Moment moment, @Nullable String code, ProductGroup given) {
    ProductGroup before = find(moment.merchantId(), code == null ? given.code() : code);
    check(moment.merchantId(), given, before);
    return save(moment, complete(given, Objects.requireNonNull(before.code())));
  }

  /**
   * Adds the group, or changes the one that has its code or, without a code, its name. The same
   * group again changes nothing.
   */
  Write<ProductGroup> put(Moment moment, ProductGroup group) {
    Optional<ProductGroup> before =
        group.code() == null
            ? named(moment, String.valueOf(group.name()))
            : lists.group(moment.merchantId(), group.code());
    String code =
        before
            .map(ProductGroup::code)
            .orElseGet(() -> Objects.requireNonNullElseGet(group.code(), Codes::shortCode));
    ProductGroup complete = complete(group, code);
    check(moment.merchantId(), complete, before.orElse(null));
    return save(moment, complete);
  }

  /** Makes sure of a group of this name. */
  Write<Boolean> ensure(Moment moment, String name) {
    return named(moment, name).isPresent()
        ? Write.of(moment.batch(), true)
        : add(moment, new ProductGroup(name, null, null, null, null)).done();
  }

  /** Faults: PRODUCT_GROUP_NOT_FOUND. */
  ProductGroup find(long merchantId, @Nullable String code) {
    return lists
        .group(merchantId, code)
        .orElseThrow(() -> new Fault(ProductGroupFault.PRODUCT_GROUP_NOT_FOUND));
  }

  /** Moves a product into a group, out of the one that it was in. */
  Write<Product> assign(Moment moment, String productCode, String groupCode) {
    return products.change(
        moment,
        productCode,
        moved(groupCode),
        product -> product.withProductGroupCode(find(moment.merchantId(), groupCode).code()));
  }

  /** Moves a product out of its group into General. */
  Write<Product> unassign(Moment moment, String productCode, String groupCode) {
    return products.change(
        moment,
        productCode,
        moved(CatalogueLists.GENERAL_CODE),
        product -> {
          String group = find(moment.merchantId(), groupCode).code();
          if (!Objects.equals(group, product.productGroupCode())) {
            throw new Fault(ProductGroupFault.PRODUCT_GROUP_NOT_ASSIGNED);
          }
          return product.withProductGroupCode(CatalogueLists.GENERAL_CODE);
        });
  }

  private static String moved(String groupCode) {
    return "moved to group " + groupCode;
  }

  private void check(long merchantId, ProductGroup given, @Nullable ProductGroup before) {
    String name = Texts.stripped(given.name());
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw fault(ProductGroupFault.PRODUCT_GROUP_NAME_EMPTY);
    }
    if (before != null
        && CatalogueLists.GENERAL_CODE.equals(before.code())
        && (!name.equals(before.name()) || Boolean.FALSE.equals(given.enabled()))) {
      throw fault(ProductGroupFault.PRODUCT_GROUP_GENERAL_FIXED);
    }
    boolean taken =
        lists.groups(merchantId).stream()
            .anyMatch(
                other ->
                    name.equalsIgnoreCase(other.name())
                        && (before == null || !Objects.equals(other.code(), before.code())));
    if (taken) {
      throw fault(ProductGroupFault.PRODUCT_GROUP_NAME_DUPLICATE);
    }
  }

  private static ProductGroup complete(ProductGroup given, String code) {
    return new ProductGroup(
        Objects.requireNonNull(given.name()).strip(),
        code,
        given.templateName() == null || given.templateName().isBlank()
            ? CatalogueLists.GENERAL.templateName()
            : given.templateName(),
        Objects.requireNonNullElse(given.description(), ""),
        !Boolean.FALSE.equals(given.enabled()));
  }

  private Optional<ProductGroup> named(Moment moment, String name) {
    return lists.groups(moment.merchantId()).stream()
        .filter(group -> name.equalsIgnoreCase(group.name()))
        .findFirst();
  }

  private Write<ProductGroup> save(Moment moment, ProductGroup group) {
    return lists.keptGroups().putting(moment, String.valueOf(group.code()), _ -> group);
  }

  private static Fault fault(FaultCode code) {
    return Fault.at("Name", code);
  }
}
