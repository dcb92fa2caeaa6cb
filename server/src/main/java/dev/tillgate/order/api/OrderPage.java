package dev.tillgate.order.api;

import dev.tillgate.operation.Pagination;
import java.util.List;

/** One page of orders. */
public record OrderPage(List<OrderInformation> items, Pagination pagination) {}
