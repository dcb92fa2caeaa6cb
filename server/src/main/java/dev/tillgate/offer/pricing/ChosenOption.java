package dev.tillgate.offer.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An option in a cart.
 *
 * @param groupCode the group's code; null for dynamic products
 * @param number where on a scale the buyer is; null where it is not told
 * @param surcharge what it adds to one unit, negative when it takes off
 */
public record ChosenOption(
    @Nullable String groupCode,
    @Nullable String groupName,
    boolean required,
    @Nullable String name,
    @Nullable String value,
    @Nullable BigDecimal number,
    BigDecimal surcharge) {}
