package dev.tillgate.storefront;

import dev.tillgate.order.ShopperApproval;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The simulator's PayPal: the shopper approves or refuses and goes back to the shop. The token in
 * the address is the only key to it.
 */
@Controller
class PayPalPage {
  private final ShopperApproval approval;

  PayPalPage(ShopperApproval approval) {
    this.approval = approval;
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
        approval.decide(token, approve).orElseThrow(PayPalPage::unknown);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(back(decided)).build();
  }

  private static URI back(ShopperApproval.Waiting decided) {
    String cancel = decided.cancelUrl();
    String url =
        decided.approved() || cancel == null || cancel.isBlank() ? decided.returnUrl() : cancel;
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(url.strip())
            .queryParam("refno", decided.refNo())
            .queryParam("status", decided.approved() ? "approved" : "refused");
    return address
        .queryParamIfPresent("order-ext-ref", Optional.ofNullable(decided.externalReference()))
        .encode()
        .build()
        .toUri();
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
