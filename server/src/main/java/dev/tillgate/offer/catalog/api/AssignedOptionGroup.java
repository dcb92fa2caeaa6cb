package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.ScalarForm;
import org.jspecify.annotations.Nullable;

/**
 * A price option group that a pricing configuration offers.
 *
 * @param required whether an order must choose; as the group says unless given
 */
public record AssignedOptionGroup(@ScalarForm @Nullable String code, @Nullable Boolean required) {

  /** Whether an order must choose from the group; what is paid per usage is never chosen. */
  public boolean isRequired(PriceOptionsGroup group) {
    return group.usage() != PriceOptionsGroup.Usage.PAYPERUSAGE
        && Boolean.TRUE.equals(required == null ? group.required() : required);
  }
}
