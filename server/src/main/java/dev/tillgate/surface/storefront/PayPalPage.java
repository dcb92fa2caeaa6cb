package dev.tillgate.surface.storefront;

import dev.tillgate.gate.operation.RecordedWrites;
import dev.tillgate.sale.order.ShopperApproval;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/**
 * The simulator's PayPal: the shopper approves or refuses and goes back to the shop. The token in
 * the address is the only key to it.
 */
@Controller
record PayPalPage(ShopperApproval approval, RecordedWrites writes) {
  /**
   * Whoever has the address can pay, so it must not get about, and nobody may dress up the page.
   */
  @ModelAttribute
  void guard(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }

  @GetMapping("/paypal/{token}")
  String show(@PathVariable String token, Model model) {
    ShopperApproval.Waiting waiting = approval.find(token).orElseThrow(PayPalPage::unknown);
    model.addAttribute("payment", waiting);
    model.addAttribute("token", token);
    return "paypal";
  }

  @PostMapping("/paypal/{token}")
  ResponseEntity<Void> decide(@PathVariable String token, @RequestParam boolean approve) {
    ShopperApproval.Waiting decided =
        writes.run(() -> approval.decide(token, approve)).orElseThrow(PayPalPage::unknown);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(back(decided)).build();
  }

  private static URI back(ShopperApproval.Waiting decided) {
    String cancel = decided.cancelUrl();
    String url =
        decided.approved() || cancel == null || cancel.isBlank() ? decided.returnUrl() : cancel;
    String query = "refno=%s&status=%s".formatted(decided.refNo(), status(decided));
    String reference = decided.externalReference();
    return with(
        url.strip(),
        reference == null
            ? query
            : query + "&order-ext-ref=" + UriUtils.encode(reference, StandardCharsets.UTF_8));
  }

  private static String status(ShopperApproval.Waiting decided) {
    if (decided.replaced()) {
      return "replaced";
    }
    return decided.approved() ? "approved" : "refused";
  }

  /** The shop's address as it is, escapes and all, with more behind its query. */
  private static URI with(String url, String query) {
    int hash = url.indexOf('#');
    String address = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash);
    return URI.create(address + (address.contains("?") ? "&" : "?") + query + fragment);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
