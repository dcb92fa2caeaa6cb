package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as the API shows it. Source: page "Product" 6.0.
 *
 * @param avangateId the product id, given by the system
 * @param productType REGULAR or BUNDLE
 * @param groupName follows the group; a request may name the group by it instead of by its code
 * @param taxCategory the UUID of a tax category; the account's own unless given
 * @param productCategory null for none; {@code false} in a request means none too
 * @param additionalFields the fields that orders of the product answer
 * @param prices empty; prices are in the pricing configurations
 * @param bundleProducts what a bundle holds; empty for other products
 * @param reviewStatus given by the system
 */
@Builder
public record Product(
    @Nullable String avangateId,
    @Nullable String productCode,
    @Nullable String externalReference,
    @ProductFault.Of(ProductFault.PRODUCT_TYPE_INVALID) @Nullable ProductType productType,
    @Nullable String productName,
    @Nullable String productVersion,
    @Nullable Boolean purchaseMultipleUnits,
    @Nullable Boolean tangible,
    @Nullable TangibleDetails tangibleDetails,
    @Nullable String groupName,
    @Nullable String productGroupCode,
    @Nullable String taxCategory,
    @Nullable ShippingClass shippingClass,
    @Nullable Boolean giftOption,
    @Nullable String shortDescription,
    @Nullable String longDescription,
    @Nullable String systemRequirements,
    @Nullable String productCategory,
    List<Platform> platforms,
    List<ProductImage> productImages,
    @Nullable String trialUrl,
    @Nullable String trialDescription,
    @Nullable Boolean enabled,
    List<AssignedField> additionalFields,
    List<ProductTranslation> translations,
    List<PricingConfiguration> pricingConfigurations,
    List<Price> prices,
    List<BundleProduct> bundleProducts,
    @Nullable String fulfillment,
    @Nullable Boolean generatesSubscription,
    @Nullable SubscriptionInformation subscriptionInformation,
    @Nullable FulfillmentInformation fulfillmentInformation,
    @Nullable String reviewProductUrl,
    @Nullable String reviewAdditionalDetails,
    @Nullable String reviewStatus)
    implements ProductBuilder.With {}
