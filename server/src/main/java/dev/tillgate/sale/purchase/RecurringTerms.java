package dev.tillgate.sale.purchase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a line is billed again.
 *
 * @param lifetime whether it is paid once for ever; then the cycle means nothing
 * @param cycleAmount the renewal price of one unit, in the order's currency; null for a catalogue
 *     product, whose price is looked up when it renews
 * @param contractLength in contract units; null for a contract without an end
 */
public record RecurringTerms(
    int cycleLength,
    CycleUnit cycleUnit,
    boolean lifetime,
    @Nullable BigDecimal cycleAmount,
    @Nullable Integer contractLength,
    @Nullable CycleUnit contractUnit) {}
