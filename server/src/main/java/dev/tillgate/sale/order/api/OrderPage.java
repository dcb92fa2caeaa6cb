package dev.tillgate.sale.order.api;

import dev.tillgate.gate.operation.Pagination;
import java.util.List;

/** One page of orders. */
public record OrderPage(List<OrderInformation> items, Pagination pagination) {}
