package dev.tillgate.catalog.api;

import dev.tillgate.kernel.FaultCode;
import dev.tillgate.operation.shape.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A product as the API shows it. Source: page "Product" 6.0.
 *
 * @param avangateId the product id, given by the system
 * @param productType REGULAR or BUNDLE
 */
public record Product(
    @Nullable String avangateId,
    @Nullable String productCode,
    @Nullable String externalReference,
    @Refusal(FaultCode.PRODUCT_TYPE_INVALID) @Nullable ProductType productType,
    @Nullable String productName,
    @Nullable String productVersion,
    @Nullable Boolean purchaseMultipleUnits,
    @Nullable Boolean tangible,
    @Nullable JsonNode tangibleDetails,
    @Nullable String groupName,
    @Nullable String productGroupCode,
    @Nullable String taxCategory,
    @Nullable JsonNode shippingClass,
    @Nullable Boolean giftOption,
    @Nullable String shortDescription,
    @Nullable String longDescription,
    @Nullable String systemRequirements,
    @Nullable JsonNode productCategory,
    @Nullable JsonNode platforms,
    @Nullable JsonNode productImages,
    @Nullable String trialUrl,
    @Nullable String trialDescription,
    @Nullable Boolean enabled,
    @Nullable JsonNode additionalFields,
    List<ProductTranslation> translations,
    List<PricingConfiguration> pricingConfigurations,
    @Nullable JsonNode prices,
    List<BundleProduct> bundleProducts,
    @Nullable String fulfillment,
    @Nullable Boolean generatesSubscription,
    @Nullable SubscriptionInformation subscriptionInformation,
    @Nullable JsonNode fulfillmentInformation,
    @Nullable String reviewProductUrl,
    @Nullable String reviewAdditionalDetails,
    @Nullable String reviewStatus) {}
