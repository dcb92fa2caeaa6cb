package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.option.api.PriceOptionGroupPage;
import dev.tillgate.offer.catalog.option.api.SearchPriceOptionGroupsOptions;
import org.springframework.stereotype.Component;

/** Searches price option groups. */
@Component
record OptionGroupQueries(Catalogue catalogue) {
  PriceOptionGroupPage search(long merchantId, SearchPriceOptionGroupsOptions options, Page page) {
    Documents<PriceOptionsGroup> groups = catalogue.optionGroups();
    Filters filters =
        groups
            .mine(merchantId)
            .contains("document ->> 'name'", options.name())
            .andAny("document ->> 'type' IN (??)", options.types());
    Found<PriceOptionsGroup> found = groups.search(filters, "code", page);
    return new PriceOptionGroupPage(found.items(), Pagination.of(page, found.count()));
  }
}
