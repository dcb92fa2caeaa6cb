package dev.tillgate.gate.wire;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.RestRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Says which operation or address of the catalogue comes nearest to one that nobody knows. It is
 * only said, never carried out.
 */
public final class Hints {
  private static final int MAX_NAME = 60;
  private static final int LEAST_LIKE = 3;

  /**
   * What programs in the wild ask for, and what they mean by it; paths without their references.
   */
  private static final Map<String, String> INVENTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("createOrder", "placeOrder"),
              Map.entry("addOrder", "placeOrder"),
              Map.entry("getOrders", "searchOrders"),
              Map.entry("listOrders", "searchOrders"),
              Map.entry("getProduct", "getProductByCode"),
              Map.entry("getProducts", "searchProducts"),
              Map.entry("cancelSubscription", "disableSubscription"),
              Map.entry("reactivateSubscription", "enableSubscription"),
              Map.entry("/sales/", "GET /orders/"),
              Map.entry("/sales/{}/", "GET /orders/{orderReference}/"),
              Map.entry("/subscriptions/{}/cancel/", "DELETE /subscriptions/{reference}/"),
              Map.entry("/subscriptions/{}/reactivate/", "POST /subscriptions/{reference}/")));

  private Hints() {}

  /** The fault of an unknown method. */
  public static Fault unknownMethod(OperationCatalog catalog, String name) {
    return fault(RequestFault.METHOD_NOT_FOUND, method(catalog, name));
  }

  /** The fault of an address where there is nothing. */
  public static Fault unknownAddress(
      OperationCatalog catalog, String method, List<String> segments) {
    return fault(RequestFault.NOT_FOUND, address(catalog, method, segments));
  }

  /** The fault of a path whose version is none of ours. */
  public static Fault unknownVersion() {
    return fault(RequestFault.NOT_FOUND, Optional.of("/rest/6.0/"));
  }

  /** What is asked for and does not exist, and what there is instead in this catalogue. */
  public static Map<String, String> inventions(OperationCatalog catalog) {
    Map<String, String> known = new TreeMap<>(INVENTED);
    known.values().removeIf(target -> !exists(catalog, target));
    return known;
  }

  private static Fault fault(RequestFault code, Optional<String> nearest) {
    String hint = nearest.map(found -> " Did you mean " + found + "?").orElse("");
    return new Fault(code, null, code.message() + hint);
  }

  private static Optional<String> method(OperationCatalog catalog, String name) {
    Optional<String> invented =
        inventions(catalog).entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
    return invented.or(() -> nearest(operations(catalog).map(OperationModel::name).toList(), name));
  }

  private static Optional<String> nearest(List<String> names, String asked) {
    int most = Math.min(LEAST_LIKE, asked.length() / 3);
    return names.stream()
        .filter(name -> distance(name, asked) <= most)
        .min(Comparator.comparingInt(name -> distance(name, asked)));
  }

  private static Optional<String> address(
      OperationCatalog catalog, String method, List<String> segments) {
    Optional<String> invented =
        inventions(catalog).entrySet().stream()
            .filter(entry -> isLike(entry.getKey(), segments))
            .map(Map.Entry::getValue)
            .findFirst();
    return invented.or(
        () ->
            operations(catalog)
                .flatMap(operation -> operation.routes().stream())
                .filter(route -> route.segments().size() == segments.size())
                .filter(route -> distance(route, segments) <= LEAST_LIKE)
                .min(
                    Comparator.<RestRoute>comparingInt(route -> distance(route, segments))
                        .thenComparing(route -> !route.method().equals(method)))
                .map(route -> route.method() + " " + route.path()));
  }

  private static boolean isLike(String path, List<String> segments) {
    String[] parts = path.substring(1, path.length() - 1).split("/", -1);
    if (!path.startsWith("/") || parts.length != segments.size()) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].equals("{}") && !parts[i].equalsIgnoreCase(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How far the fixed parts are from those asked for; each must be alike. */
  private static int distance(RestRoute route, List<String> segments) {
    int sum = 0;
    for (int i = 0; i < segments.size(); i++) {
      String part = route.segments().get(i);
      if (RestRoute.placeholder(part).isEmpty()) {
        int distance = distance(part, segments.get(i));
        sum += distance <= part.length() / 3 ? distance : LEAST_LIKE + 1;
      }
    }
    return sum;
  }

  private static int distance(String name, String asked) {
    return asked.length() > MAX_NAME
        ? Integer.MAX_VALUE
        : LevenshteinDistance.getDefaultInstance()
            .apply(name.toLowerCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT));
  }

  private static boolean exists(OperationCatalog catalog, String target) {
    return operations(catalog)
        .anyMatch(
            operation ->
                operation.name().equals(target)
                    || operation.routes().stream()
                        .anyMatch(r -> target.equals(r.method() + " " + r.path())));
  }

  private static Stream<OperationModel> operations(OperationCatalog catalog) {
    return catalog.all().stream().filter(operation -> operation.edition() == Edition.V6);
  }
}
