package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product reaches its buyer. Source: page "Product" 6.0.
 *
 * @param isStartAfterFulfillment whether a subscription begins with the delivery, not the payment
 * @param codeList where electronic codes come from
 * @param returnMethod where the shopper goes afterwards
 */
public record FulfillmentInformation(
    @Nullable Boolean isStartAfterFulfillment,
    @Nullable Boolean isElectronicCode,
    @Nullable Boolean isDownloadLink,
    @Nullable Boolean isBackupMedia,
    @Nullable Boolean isDownloadInsuranceService,
    @Nullable Boolean isInstantDeliveryThankYouPage,
    @Nullable Boolean isDisplayInPartnersCPanel,
    @Nullable FulfillmentSource codeList,
    @Nullable FulfillmentSource backupMedia,
    @Nullable ProductFile productFile,
    @Nullable String additionalInformationByEmail,
    List<FulfillmentText> additionalInformationEmailTranslations,
    @Nullable String additionalThankYouPage,
    List<FulfillmentText> additionalThankYouPageTranslations,
    @Nullable ReturnMethod returnMethod) {

  /** A code list or a backup medium. */
  public record FulfillmentSource(
      @Nullable String code, @Nullable String name, @Nullable String type) {}

  /** The file that is downloaded. */
  public record ProductFile(
      @Nullable String code,
      @Nullable String name,
      @Nullable String file,
      @Nullable String version,
      @Nullable String size,
      @Nullable String type,
      @Nullable String lastUpdate) {}

  /** A text in one language. */
  public record FulfillmentText(
      @Nullable String name, @Nullable String description, @MapKey @Nullable String language) {}

  /** Where the shopper goes, and by which way. */
  public record ReturnMethod(@Nullable String type, @Wire("URL") @Nullable String url) {}
}
