package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultFamily;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellPage;
import dev.tillgate.offer.campaign.api.UpSellSearchOptions;
import dev.tillgate.offer.campaign.api.UpSellSearchOptionsBuilder;
import dev.tillgate.offer.campaign.api.UpSellSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up-sell campaigns. */
@Component
public class UpSellOperations implements OperationSet {
  private final UpSells upSells;
  private final SearchUpSells search;
  private final CampaignSettings settings;

  UpSellOperations(UpSells upSells, SearchUpSells search, CampaignSettings settings) {
    this.upSells = upSells;
    this.search = search;
    this.settings = settings;
  }

  @Operation(
      value = "Adds an up-sell campaign, which is enabled unless it says otherwise.",
      rest = "POST /upsell/ 201",
      location = "/upsell/{Code}/",
      writes = true,
      families = FaultFamily.CAMPAIGN)
  public UpSellCampaign createUpSellCampaign(Caller caller, UpSellCampaign upsellCampaign) {
    return upSells.create(caller.merchantId(), upsellCampaign);
  }

  @Operation(
      value = "Replaces the up-sell campaign that has the given code.",
      rest = "PUT /upsell/{code}/",
      writes = true,
      families = FaultFamily.CAMPAIGN)
  public UpSellCampaign updateUpSellCampaign(
      Caller caller, String code, UpSellCampaign upsellCampaign) {
    return upSells.update(caller.merchantId(), code, upsellCampaign);
  }

  @Operation(
      value = "Reads an up-sell campaign by its code.",
      rest = "GET /upsell/{code}/",
      faults = FaultCode.CAMPAIGN_NOT_FOUND)
  public UpSellCampaign getUpSellCampaign(Caller caller, String code) {
    long merchantId = caller.merchantId();
    return upSells.show(merchantId, upSells.find(merchantId, code));
  }

  @Operation(
      value = "Searches up-sell campaigns, newest changes first; enabled ones unless asked.",
      rest = "GET /upsell/",
      faults = {
        FaultCode.SEARCH_LIMIT_INVALID,
        FaultCode.CAMPAIGN_STATUS_INVALID,
        FaultCode.CAMPAIGN_DATE_INVALID
      })
  public UpSellPage searchUpsellCampaigns(
      Caller caller, @Nullable UpSellSearchOptions searchOptions) {
    UpSellSearchOptions options =
        searchOptions == null ? UpSellSearchOptionsBuilder.builder().build() : searchOptions;
    return search.search(caller.merchantId(), options);
  }

  @Operation(
      value = "Deletes an up-sell campaign; orders that were placed with it stay.",
      rest = "DELETE /upsell/{code}/",
      writes = true,
      faults = FaultCode.CAMPAIGN_NOT_FOUND)
  public boolean deleteUpSellCampaign(Caller caller, String code) {
    upSells.delete(caller.merchantId(), code);
    return true;
  }

  @Operation(
      value = "Reads the campaign that recommends something in place of a product today.",
      rest = "GET /upsell/recommended/",
      faults = FaultCode.CAMPAIGN_NOT_FOUND)
  public UpSellCampaign getRecommendedUpSellCampaign(
      Caller caller,
      String productCode,
      @Nullable Integer quantity,
      List<String> priceOptions,
      @Nullable Boolean enabledForRenewals) {
    return search.recommended(
        caller.merchantId(), productCode, quantity, priceOptions, enabledForRenewals);
  }

  @Operation(
      value = "Reads how storefronts show up-sell recommendations.",
      rest = "GET /upsell/settings/")
  public UpSellSettings getUpSellSettings(Caller caller) {
    return new UpSellSettings(settings.upSellDisplay(caller.merchantId()));
  }

  @Operation(
      value = "Changes how storefronts show up-sell recommendations.",
      rest = "PUT /upsell/settings/",
      writes = true,
      faults = FaultCode.CAMPAIGN_DISPLAY_TYPE_INVALID)
  public boolean updateUpSellSettings(Caller caller, UpSellSettings settings) {
    this.settings.setUpSellDisplay(caller.merchantId(), settings.displayType());
    return true;
  }
}
