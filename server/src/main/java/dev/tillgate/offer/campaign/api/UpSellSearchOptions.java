package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.shape.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a search for up-sell campaigns; what is left out does not filter, except that only
 * enabled ones are found. Source: page "Search upsell campaigns". A campaign without a first day
 * starts before any day, one without a last day ends after any.
 *
 * @param name a part of the name
 * @param statuses Enabled, Disabled, Expired
 */
@Builder
public record UpSellSearchOptions(
    @Nullable String name,
    List<String> primaryProductCodes,
    @Nullable String primaryProductCode,
    List<String> recommendedProductCodes,
    @Nullable String recommendedProductCode,
    List<String> statuses,
    @Nullable String status,
    @Refusal(FaultCode.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startsAfter,
    @Refusal(FaultCode.CAMPAIGN_DATE_INVALID) @Nullable LocalDate startsBefore,
    @Refusal(FaultCode.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endsAfter,
    @Refusal(FaultCode.CAMPAIGN_DATE_INVALID) @Nullable LocalDate endsBefore,
    @Nullable Boolean enabledForRenewals,
    List<String> campaignCodes,
    @Nullable String campaignCode,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer page,
    @Refusal(FaultCode.SEARCH_LIMIT_INVALID) @Nullable Integer limit) {}
