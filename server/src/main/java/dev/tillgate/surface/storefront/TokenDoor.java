package dev.tillgate.surface.storefront;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Outage;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.RateLimits;
import dev.tillgate.gate.operation.RecordedWrites;
import dev.tillgate.gate.operation.RequestNotes;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.wire.FaultAnswer;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.LenientReader;
import dev.tillgate.sale.payment.CardTokens;
import dev.tillgate.sale.payment.api.CardToken;
import dev.tillgate.sale.payment.api.CardTokenRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Tokens for cards, asked for by shoppers' browsers: nobody logs in, the merchant's code stands in
 * a header. A token is of use to the merchant alone. Source: wire facts, "Card tokens".
 */
@Controller
class TokenDoor {
  private static final Logger LOG = LoggerFactory.getLogger(TokenDoor.class);
  private static final String MERCHANT = "X-2Checkout-MerchantCode";

  private final Merchants merchants;
  private final RateLimits limits;
  private final CardTokens tokens;
  private final RecordedWrites writes;
  private final JsonText text;

  TokenDoor(
      Merchants merchants,
      RateLimits limits,
      CardTokens tokens,
      RecordedWrites writes,
      JsonText text) {
    this.merchants = merchants;
    this.limits = limits;
    this.tokens = tokens;
    this.writes = writes;
    this.text = text;
  }

  @PostMapping({"/api/v1/tokens", "/api/v1/tokens/"})
  void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      CardToken token = token(request, response);
      HttpExchange.json(response, 200, text.write(token).getBytes(StandardCharsets.UTF_8));
    } catch (Fault fault) {
      FaultAnswer.send(response, fault);
    } catch (RuntimeException e) {
      if (!Outage.caused(e) && !Outage.busy(e)) {
        throw e;
      }
      LOG.warn("The database failed a token: {}", e.getMessage());
      response.setHeader("Retry-After", "1");
      FaultAnswer.send(response, new Fault(RequestFault.SERVICE_UNAVAILABLE));
    }
  }

  private CardToken token(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Merchant merchant =
        merchants
            .byCode(Objects.requireNonNullElse(request.getHeader(MERCHANT), ""))
            .orElseThrow(() -> new Fault(AccessFault.AUTHENTICATION_ERROR));
    CallContext context = HttpExchange.context(request, response, "rest", "6.0");
    limits.count(
        new Caller(merchants.moment(merchant), context.origin(), merchant.timeZone(), null),
        context.headers());
    CardTokenRequest card = read(HttpExchange.body(request));
    return writes.run(() -> tokens.create(merchants.moment(merchant.id()), card));
  }

  private CardTokenRequest read(byte[] body) {
    Problems problems = new Problems();
    Object card =
        LenientReader.read(
            text.parse(body),
            Shapes.of(CardTokenRequest.class),
            RequestFault.INVALID_PARAMETER,
            "",
            problems,
            new RequestNotes());
    problems.throwIfAny();
    if (card == null) {
      throw new Fault(RequestFault.INVALID_REQUEST);
    }
    return (CardTokenRequest) card;
  }
}
