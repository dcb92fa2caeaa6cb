package dev.tillgate.surface.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The orders of the demo, as a merchant's program would send them. */
final class DemoOrders {
  private static final JsonMapper JSON = new JsonMapper();

  private DemoOrders() {}

  /** Twelve copies for an American consumer, at the price of the second tier, with sales tax. */
  static JsonNode volume() {
    return order(
        "USD",
        """
        [{"Code": "CLEANER", "Quantity": 12}]""",
        """
        "CountryCode": "US", "State": "California", "City": "Los Angeles", "Zip": "90210"
        """,
        card("TEST", "John Doe"));
  }

  /** A yearly subscription with options for a German company, which accounts for the tax itself. */
  static JsonNode business() {
    return order(
        "EUR",
        """
        [{"Code": "GUARD-Y", "Quantity": 3, "PriceOptions": ["phone", "backup"]}]""",
        """
        "CountryCode": "DE", "State": "", "City": "Berlin", "Zip": "10115",
        "Company": "Beispiel GmbH", "FiscalCode": "DE136695976"
        """,
        card("CC", "John Doe"));
  }

  /** A monthly subscription whose card is refused, or is good when it is tried again. */
  static JsonNode subscription(String holder) {
    return order(
        "GBP",
        """
        [{"Code": "GUARD-M", "Quantity": 1}]""",
        """
        "CountryCode": "GB", "State": "", "City": "London", "Zip": "SW1A 1AA"
        """,
        card("CC", holder));
  }

  /** Two products paid with PayPal, one priced with tax. */
  static JsonNode payPal() {
    return order(
        "EUR",
        """
        [{"Code": "HANDBOOK", "Quantity": 1}, {"Code": "CLEANER", "Quantity": 2}]""",
        """
        "CountryCode": "FR", "State": "", "City": "Paris", "Zip": "75001"
        """,
        """
        "Type": "PAYPAL", "PaymentMethod": {
          "ReturnURL": "https://northwind.example/thanks", "Email": "ada@example.com"}""");
  }

  /** A product that the catalogue does not know, less a coupon, by bank transfer. */
  static JsonNode dynamic() {
    return order(
        "EUR",
        """
        [{"IsDynamic": true, "PurchaseType": "PRODUCT", "Name": "Installation on site",
          "Quantity": 1, "Tangible": false, "Price": {"Amount": 240, "Type": "CUSTOM"}},
         {"IsDynamic": true, "PurchaseType": "COUPON", "Name": "Welcome back",
          "Quantity": 1, "Tangible": false, "Price": {"Amount": 40, "Type": "CUSTOM"}}]""",
        """
        "CountryCode": "RO", "State": "Bucuresti", "City": "Bucuresti", "Zip": "010011"
        """,
        """
        "Type": "WIRE"
        """);
  }

  private static JsonNode order(String currency, String items, String place, String payment) {
    return JSON.readTree(
        """
        {"Currency": "%1$s", "Language": "en", "Items": %2$s,
         "BillingDetails": {"FirstName": "Ada", "LastName": "Lovelace", "Email": "ada@example.com",
          "Address1": "1 Example Street", %3$s},
         "PaymentDetails": {"Currency": "%1$s", %4$s}}"""
            .formatted(currency, items, place, payment));
  }

  private static String card(String type, String holder) {
    return """
        "Type": "%s", "PaymentMethod": {
          "CardNumber": "4111111111111111", "CardType": "visa", "CCID": "123",
          "ExpirationMonth": "12", "ExpirationYear": "2045", "HolderName": "%s",
          "RecurringEnabled": true, "Vendor3DSReturnURL": "https://northwind.example/thanks",
          "Vendor3DSCancelURL": "https://northwind.example/sorry"}"""
        .formatted(type, holder);
  }
}
