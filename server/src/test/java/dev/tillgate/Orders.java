package dev.tillgate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Order requests as clients write them, good unless a test spoils them. */
public final class Orders {
  private final Map<String, @Nullable Object> order = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> billing = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> payment = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> method = new LinkedHashMap<>();
  private final List<Map<String, @Nullable Object>> items = new ArrayList<>();

  private Orders(String currency) {
    order.put("Currency", currency);
    order.put("Language", "en");
    order.put("Items", items);
    billing.put("FirstName", "Ada");
    billing.put("LastName", "Lovelace");
    billing.put("Email", "ada@example.com");
    billing.put("CountryCode", "NL");
    billing.put("City", "Delft");
    billing.put("Address1", "1 Example Street");
    billing.put("Zip", "2611");
    order.put("BillingDetails", billing);
    payment.put("Type", "TEST");
    payment.put("Currency", currency);
    payment.put("PaymentMethod", method);
    order.put("PaymentDetails", payment);
    method.put("CardNumber", "4111111111111111");
    method.put("ExpirationMonth", "12");
    method.put("ExpirationYear", "2045");
    method.put("CCID", "123");
    method.put("HolderName", "John Doe");
    method.put("RecurringEnabled", true);
    method.put("Vendor3DSReturnURL", "https://shop.example/ok");
    method.put("Vendor3DSCancelURL", "https://shop.example/no");
  }

  /** An order paid with a test card by a Dutch consumer. */
  public static Orders in(String currency) {
    return new Orders(currency);
  }

  /** Adds a catalogue product. */
  public Orders item(String code, int quantity) {
    items.add(new LinkedHashMap<>(Map.of("Code", code, "Quantity", quantity)));
    return this;
  }

  /** Adds an item that is described on the spot. */
  public Orders dynamic(String purchaseType, String name, int quantity, Object amount) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Code", null);
    item.put("IsDynamic", true);
    item.put("PurchaseType", purchaseType);
    item.put("Name", name);
    item.put("Quantity", quantity);
    item.put("Tangible", false);
    item.put("Price", new LinkedHashMap<>(Map.of("Amount", amount, "Type", "CUSTOM")));
    items.add(item);
    return this;
  }

  /** Changes the latest item. */
  public Orders itemField(String name, @Nullable Object value) {
    items.getLast().put(name, value);
    return this;
  }

  /** Changes a member of the order. */
  public Orders field(String name, @Nullable Object value) {
    order.put(name, value);
    return this;
  }

  /** Changes a member of the billing details. */
  public Orders billing(String name, @Nullable Object value) {
    billing.put(name, value);
    return this;
  }

  /** Changes a member of the payment details. */
  public Orders payment(String name, @Nullable Object value) {
    payment.put(name, value);
    return this;
  }

  /** Changes a member of the payment method. */
  public Orders method(String name, @Nullable Object value) {
    method.put(name, value);
    return this;
  }

  /** The request. */
  public Map<String, @Nullable Object> build() {
    return order;
  }
}
