package dev.tillgate.surface.storefront;

import dev.tillgate.gate.wire.PublicAddress;
import dev.tillgate.sale.payment.CheckoutPages;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where shoppers reach this server: the address that is configured, else this machine. */
@Component
class PublicUrl implements CheckoutPages {
  private volatile String base;

  PublicUrl(PublicAddress address) {
    this.base = address.configured().orElse("");
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (base.isEmpty()) {
      base = "http://127.0.0.1:" + event.getWebServer().getPort();
    }
  }

  @Override
  public String payPal(String token) {
    return base + "/paypal/" + token;
  }
}
