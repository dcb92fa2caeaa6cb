import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URI;
import java.util.List;
import literal.*;

/** A merchant's program in Java, compiled against the classes that a generator made of the WSDL. */
public final class OrderClient {
  public static void main(String[] arguments) throws Exception {
    run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])
        .forEach(System.out::println);
  }

  /** Logs in, previews, places and reads an order; what the test compares, one line each. */
  public static List<String> run(String url, String style, String code, String date, String hash)
      throws Exception {
    TillgatePort port =
        new TillgateService(URI.create(url + "/soap/6.0/?wsdl&style=" + style).toURL()).getTillgatePort();
    String session = port.login(code, date, hash, "md5");
    OrderRequest order = order();
    OrderInformation placed = port.placeOrder(session, order);
    OrderInformation read = port.getOrder(session, placed.getRefNo(), false);
    order.getPaymentDetails().getPaymentMethod().setHolderName("Mike Doe");
    OrderInformation declined = port.placeOrder(session, order);
    return List.of(
        "preview=" + port.getContents(session, order()).getGrossPrice(),
        "status=" + placed.getStatus(),
        "total=" + placed.getGrossPrice(),
        "items=" + placed.getItems().getItem().size(),
        "errors=" + placed.getErrors(),
        "read=" + read.getRefNo().equals(placed.getRefNo()) + " " + read.getGrossPrice(),
        "declined=" + ((Map) declined.getErrors()).getItem().getFirst().getKey(),
        "fault=" + fault(port, session));
  }

  private static OrderRequest order() {
    OrderItem item = new OrderItem();
    item.setCode("MONTHLY");
    item.setQuantity(1L);
    ArrayOfAdditionalField none = new ArrayOfAdditionalField();
    item.setAdditionalFields(none);
    ArrayOfOrderItem items = new ArrayOfOrderItem();
    items.getItem().add(item);
    BillingDetails billing = new BillingDetails();
    billing.setFirstName("Ada");
    billing.setLastName("Lovelace");
    billing.setEmail("ada@example.com");
    billing.setCountryCode("NL");
    billing.setCity("Delft");
    billing.setAddress1("1 Example Street");
    billing.setZip("2611");
    PaymentMethod card = new PaymentMethod();
    card.setCardNumber("4111111111111111");
    card.setExpirationMonth("12");
    card.setExpirationYear("2045");
    card.setCCID("123");
    card.setHolderName("John Doe");
    PaymentDetails payment = new PaymentDetails();
    payment.setType("TEST");
    payment.setCurrency("EUR");
    payment.setPaymentMethod(card);
    MapItem parameter = new MapItem();
    parameter.setKey("campaign");
    parameter.setValue("spring");
    Map parameters = new Map();
    parameters.getItem().add(parameter);
    OrderRequest order = new OrderRequest();
    order.setCurrency("EUR");
    order.setItems(items);
    order.setBillingDetails(billing);
    order.setPaymentDetails(payment);
    order.setCustomParameters(parameters);
    return order;
  }

  private static String fault(TillgatePort port, String session) {
    try {
      return port.getOrder(session, "1", false).getRefNo();
    } catch (SOAPFaultException e) {
      return e.getFault().getFaultCode() + " " + e.getFault().getFaultString();
    }
  }
}
