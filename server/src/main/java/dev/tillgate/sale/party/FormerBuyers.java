package dev.tillgate.sale.party;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Buyers and receivers as they were kept when all their members stood in a row. */
public final class FormerBuyers {
  private FormerBuyers() {}

  /** The document of a {@link Buyer}. */
  public static ObjectNode buyer(ObjectNode flat) {
    ObjectNode buyer = moved(flat, List.of("fiscalCode", "taxExemptionId"));
    return buyer.set("contact", contact(flat));
  }

  /** The document of a {@link Contact}. */
  public static ObjectNode contact(ObjectNode flat) {
    ObjectNode contact = moved(flat, List.of("firstName", "lastName", "company", "email", "phone"));
    ObjectNode address = moved(flat, List.of("state", "city", "zip"));
    move(flat, "countryCode", address, "country");
    move(flat, "address1", address, "street");
    move(flat, "address2", address, "street2");
    return contact.set("address", address);
  }

  private static ObjectNode moved(ObjectNode from, List<String> members) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    members.forEach(member -> move(from, member, to, member));
    return to;
  }

  private static void move(ObjectNode from, String member, ObjectNode to, String name) {
    if (from.has(member)) {
      to.set(name, from.get(member));
    }
  }
}
