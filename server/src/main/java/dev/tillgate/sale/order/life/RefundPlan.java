package dev.tillgate.sale.order.life;

import dev.tillgate.sale.order.Refund;
import java.math.BigDecimal;
import java.util.List;

/**
 * A refund that is allowed; amounts in the order's currency.
 *
 * @param before what went back before, with tax
 * @param amount with tax, above zero
 * @param total whether nothing is left to be refunded after it
 */
record RefundPlan(BigDecimal before, BigDecimal amount, boolean total, List<Refund.Line> lines) {}
