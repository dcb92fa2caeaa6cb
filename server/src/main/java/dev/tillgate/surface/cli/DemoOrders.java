package dev.tillgate.surface.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders of the demo, as a merchant's program would send them. */
final class DemoOrders {
  private static final String GOOD_CARD = "4111111111111111";

  private DemoOrders() {}

  /** Twelve copies for an American consumer, at the price of the second tier, with sales tax. */
  static Map<String, Object> volume() {
    return order(
        "USD",
        List.of(Map.of("Code", "CLEANER", "Quantity", 12)),
        buyer("US", "California", "Los Angeles", "90210"),
        card("TEST", "USD", "John Doe"));
  }

  /** A yearly subscription with options for a German company, which accounts for the tax itself. */
  static Map<String, Object> business() {
    Map<String, Object> buyer = buyer("DE", "", "Berlin", "10115");
    buyer.put("Company", "Beispiel GmbH");
    buyer.put("FiscalCode", "DE136695976");
    return order(
        "EUR",
        List.of(
            Map.of("Code", "GUARD-Y", "Quantity", 3, "PriceOptions", List.of("phone", "backup"))),
        buyer,
        card("CC", "EUR", "John Doe"));
  }

  /** A monthly subscription whose card is refused, or is good when it is tried again. */
  static Map<String, Object> subscription(String holder) {
    return order(
        "GBP",
        List.of(Map.of("Code", "GUARD-M", "Quantity", 1)),
        buyer("GB", "", "London", "SW1A 1AA"),
        card("CC", "GBP", holder));
  }

  /** Two products paid with PayPal, one priced with tax. */
  static Map<String, Object> payPal() {
    return order(
        "EUR",
        List.of(
            Map.of("Code", "HANDBOOK", "Quantity", 1), Map.of("Code", "CLEANER", "Quantity", 2)),
        buyer("FR", "", "Paris", "75001"),
        Map.of(
            "Type",
            "PAYPAL",
            "Currency",
            "EUR",
            "PaymentMethod",
            Map.of("ReturnURL", "https://northwind.example/thanks", "Email", "ada@example.com")));
  }

  /** A product that the catalogue does not know, less a coupon, by bank transfer. */
  static Map<String, Object> dynamic() {
    return order(
        "EUR",
        List.of(
            Map.of(
                "IsDynamic",
                true,
                "PurchaseType",
                "PRODUCT",
                "Name",
                "Installation on site",
                "Quantity",
                1,
                "Tangible",
                false,
                "Price",
                Map.of("Amount", 240, "Type", "CUSTOM")),
            Map.of(
                "IsDynamic",
                true,
                "PurchaseType",
                "COUPON",
                "Name",
                "Welcome back",
                "Quantity",
                1,
                "Tangible",
                false,
                "Price",
                Map.of("Amount", 40, "Type", "CUSTOM"))),
        buyer("RO", "Bucuresti", "Bucuresti", "010011"),
        Map.of("Type", "WIRE", "Currency", "EUR"));
  }

  private static Map<String, Object> order(
      String currency,
      List<Map<String, Object>> items,
      Map<String, Object> buyer,
      Map<String, Object> payment) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("Currency", currency);
    order.put("Language", "en");
    order.put("Items", items);
    order.put("BillingDetails", buyer);
    order.put("PaymentDetails", payment);
    return order;
  }

  private static Map<String, Object> buyer(String country, String state, String city, String zip) {
    Map<String, Object> buyer = new LinkedHashMap<>();
    buyer.put("FirstName", "Ada");
    buyer.put("LastName", "Lovelace");
    buyer.put("Email", "ada@example.com");
    buyer.put("CountryCode", country);
    buyer.put("State", state);
    buyer.put("City", city);
    buyer.put("Address1", "1 Example Street");
    buyer.put("Zip", zip);
    return buyer;
  }

  private static Map<String, Object> card(String type, String currency, String holder) {
    return Map.of(
        "Type",
        type,
        "Currency",
        currency,
        "PaymentMethod",
        Map.of(
            "CardNumber", GOOD_CARD,
            "CardType", "visa",
            "ExpirationMonth", "12",
            "ExpirationYear", "2045",
            "CCID", "123",
            "HolderName", holder,
            "RecurringEnabled", true,
            "Vendor3DSReturnURL", "https://northwind.example/thanks",
            "Vendor3DSCancelURL", "https://northwind.example/sorry"));
  }
}
