package dev.tillgate.sale.payout.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/**
 * By what payouts are ordered. REST has it as one word, with a minus sign for descending.
 *
 * @param field TransferCompletionDate
 * @param direction ASC unless DESC
 */
public record PayoutOrder(@ScalarForm @Nullable String field, @Nullable String direction) {}
