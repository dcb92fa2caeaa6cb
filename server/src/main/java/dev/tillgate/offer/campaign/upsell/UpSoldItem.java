package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.offer.pricing.ChosenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that a shopper took instead of another.
 *
 * @param code null for an item that is not from the catalogue
 * @param parentCode the product that it was taken for
 * @param parentQuantity of which so many were in the cart; null when the client does not say
 * @param parentOptions with these options: an option's code, or {@code GROUP=code}
 */
public record UpSoldItem(
    @Nullable String code,
    long quantity,
    List<ChosenOption> options,
    @Nullable String parentCode,
    @Nullable Long parentQuantity,
    List<String> parentOptions) {}
