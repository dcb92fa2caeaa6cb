package dev.tillgate.sale.order;

import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.sale.cart.CartLine;
import org.springframework.stereotype.Component;

/** Writes orders. */
@Component
class OrderStore {

  void insert(WriteBatch batch, Order order) {
    batch.add(
        """
        INSERT INTO orders (merchant_id, ref_no, order_no, status, approve_status,
          external_reference, customer_reference, currency, net, tax, gross, discount,
          net_discounted, gross_discounted, fee, test_order, placed_at, finished_at, document,
          version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
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
        UPDATE orders SET status = ?, test_order = ?, version = ?
         WHERE merchant_id = ? AND ref_no = ? AND version = ?""",
        order.status(),
        order.isTest(),
        order.version(),
        batch.merchantId(),
        order.refNo(),
        order.version() - 1);
  }

  /** Finishes an authorised order and gives it the merchant's next order number. */
  void finish(WriteBatch batch, Order order) {
    batch.add(
        """
        INSERT INTO order_number (merchant_id, last) VALUES (?, 1)
        ON CONFLICT (merchant_id) DO UPDATE SET last = order_number.last + 1""",
        batch.merchantId());
    batch.mustChange(
        """
        UPDATE orders
           SET status = 'COMPLETE', approve_status = 'OK', finished_at = ?, version = ?,
               order_no = (SELECT last FROM order_number WHERE merchant_id = ?)
         WHERE merchant_id = ? AND ref_no = ? AND version = ?""",
        batch.now(),
        order.version(),
        batch.merchantId(),
        batch.merchantId(),
        order.refNo(),
        order.version() - 1);
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
