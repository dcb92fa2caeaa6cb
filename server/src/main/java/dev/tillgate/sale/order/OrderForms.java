package dev.tillgate.sale.order;

import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.sale.cart.CartLine;
import dev.tillgate.sale.party.FormerBuyers;
import dev.tillgate.sale.purchase.Reason;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How orders and their lines are stored. In the first form they held what clients had sent, in the
 * wire's words; in the second they hold the purchase.
 */
final class OrderForms {
  static final StoredForm<OrderHead> HEAD =
      StoredForm.of("order", OrderHead.class).then(OrderForms::purchasedHead);
  static final StoredForm<CartLine> LINE =
      StoredForm.of("order-line", CartLine.class).then(OrderForms::purchasedLine);

  private static final List<String> NOTES =
      List.of(
          "country",
          "source",
          "wsOrder",
          "affiliate",
          "customerIp",
          "localTime",
          "machineId",
          "giftDetails",
          "customParameters");

  private OrderForms() {}

  private static ObjectNode purchasedHead(ObjectNode head) {
    head.put("reason", Reason.FIRST_SALE.name());
    head.set("buyer", FormerBuyers.buyer((ObjectNode) head.remove("billing")));
    head.set("receiver", FormerBuyers.contact((ObjectNode) head.remove("delivery")));
    if (head.remove("deliveryInformation") instanceof ObjectNode sending) {
      move(sending, "shippingMethod", sending, "method");
      head.set("sending", sending);
    }
    move(head, "additionalFields", head, "answers");
    move(head, "beforeVersion4", head, "plainBuyer");
    ObjectNode notes = head.putObject("notes");
    NOTES.forEach(note -> move(head, note, notes, note));
    return head;
  }

  private static ObjectNode purchasedLine(ObjectNode line) {
    ObjectNode item = (ObjectNode) line.remove("request");
    move(item.path("price"), "amount", line, "ownPrice");
    ObjectNode notes = line.putObject("notes");
    move(item, "sku", notes, "sku");
    move(item, "crossSell", notes, "crossSell");
    move(item, "upSell", notes, "upSell");
    move(item, "additionalFields", notes, "answers");
    move(item, "recurringOptions", notes, "cycle");
    move(item, "subscriptionCustomSettings", notes, "settings");
    return line;
  }

  private static void move(JsonNode from, String member, ObjectNode to, String name) {
    if (from instanceof ObjectNode object && object.has(member)) {
      to.set(name, object.remove(member));
    }
  }
}
