package dev.tillgate.sale.order;

import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.sale.cart.CartLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes orders. */
@Component
class OrderStore {

  void insert(WriteBatch batch, Order order) {
    batch.add(
        """
        INSERT INTO orders (merchant_id, ref_no, order_no, status, approve_status,
          external_reference, customer_reference, currency, net, tax, gross, discount,
          net_discounted, gross_discounted, fee, tax_owner, test_order, placed_at, finished_at,
          document, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        batch.merchantId(),
        order.refNo(),
        order.orderNo(),
        order.status(),
        order.approveStatus(),
        order.externalReference(),
        order.customerReference(),
        order.currency().getCode(),
        order.totals().net(),
        order.totals().tax(),
        order.totals().gross(),
        order.totals().discount(),
        order.totals().netDiscounted(),
        order.totals().grossDiscounted(),
        order.fee(),
        order.taxOwner(),
        order.isTest(),
        order.placedAt(),
        order.finishedAt(),
        OrderForms.HEAD.write(order.head()),
        order.version());
    order.lines().forEach(line -> insertLine(batch, order.refNo(), line));
  }

  /** Writes where a changed order stands; whoever changed it on the same version is second. */
  void move(WriteBatch batch, Order order) {
    batch.mustChange(
        """
        UPDATE orders SET status = ?, approve_status = ?, test_order = ?, refunds = ?, version = ?
         WHERE merchant_id = ? AND ref_no = ? AND version = ?""",
        order.status(),
        order.approveStatus(),
        order.isTest(),
        order.refunds().size(),
        order.version(),
        batch.merchantId(),
        order.refNo(),
        order.version() - 1);
  }

  /** Finishes authorised orders and gives them the merchant's next order numbers. */
  void finish(WriteBatch batch, List<PaidOrder> orders) {
    batch.add(
        """
        INSERT INTO order_number (merchant_id, last) VALUES (?, ?)
        ON CONFLICT (merchant_id) DO UPDATE SET last = order_number.last + ?""",
        batch.merchantId(),
        orders.size(),
        orders.size());
    Map<Integer, List<PaidOrder>> byVersion =
        orders.stream()
            .collect(Collectors.groupingBy(PaidOrder::version, TreeMap::new, Collectors.toList()));
    int left = orders.size();
    for (Map.Entry<Integer, List<PaidOrder>> same : byVersion.entrySet()) {
      finish(batch, same.getKey(), left, same.getValue());
      left -= same.getValue().size();
    }
  }

  /**
   * Finishes orders that have been written equally often.
   *
   * @param left how many of the numbers that were taken are still to be given
   */
  private static void finish(WriteBatch batch, int version, int left, List<PaidOrder> orders) {
    Long[] refNos = orders.stream().map(PaidOrder::refNo).toArray(Long[]::new);
    batch.mustChangeAll(
        refNos.length,
        null,
        """
        UPDATE orders
           SET status = 'COMPLETE', approve_status = 'OK', finished_at = ?, version = ?,
               order_no = (SELECT last FROM order_number WHERE merchant_id = ?) - ?
                        + array_position(?::bigint[], ref_no)
         WHERE merchant_id = ? AND version = ? AND ref_no = ANY (?)""",
        batch.now(),
        version + 1,
        batch.merchantId(),
        left,
        refNos,
        batch.merchantId(),
        version,
        refNos);
  }

  private static void insertLine(WriteBatch batch, long refNo, OrderLine line) {
    CartLine content = line.line();
    LineAmounts amounts = content.due();
    batch.add(
        """
        INSERT INTO order_line (merchant_id, ref_no, line_no, line_reference, purchase_type,
          product_id, code, name, quantity, net, tax, gross, discount, net_discounted,
          gross_discounted, document)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
        batch.merchantId(),
        refNo,
        line.number(),
        line.reference(),
        content.type(),
        content.productId(),
        content.code(),
        content.name(),
        content.quantity(),
        amounts.net(),
        amounts.tax(),
        amounts.gross(),
        amounts.discount(),
        amounts.netDiscounted(),
        amounts.grossDiscounted(),
        OrderForms.LINE.write(content));
  }
}
