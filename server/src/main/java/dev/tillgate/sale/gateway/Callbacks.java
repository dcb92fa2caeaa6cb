package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.sale.payment.Disputes;
import dev.tillgate.sale.payment.Notices;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.Dispute;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what gateways tell without being asked. Told twice, or too late, it changes nothing. */
@Component
record Callbacks(Notices notices, Disputes disputes) {

  /** The write of a piece of news; what is about nothing of ours writes nothing. */
  Write<Boolean> taken(Moment moment, String gateway, GatewayNews news) {
    Write<Boolean> nothing = Write.of(moment.batch(), false);
    return switch (news) {
      case GatewayNews.OfAttempt told ->
          attempt(moment.merchantId(), gateway, told)
              .map(
                  attempt ->
                      notices
                          .told(moment, attempt.id(), new GatewayAnswer(told.outcome(), null))
                          .done())
              .orElse(nothing);
      case GatewayNews.OfDispute told ->
          notices
              .byReference(moment.merchantId(), gateway, told.authorization())
              .map(charge -> disputes.told(moment, dispute(gateway, charge, told)))
              .orElse(nothing);
    };
  }

  private Optional<Attempt> attempt(long merchantId, String gateway, GatewayNews.OfAttempt news) {
    String key = news.key();
    return (key == null ? Optional.<Attempt>empty() : notices.byKey(merchantId, gateway, key))
        .or(() -> notices.byReference(merchantId, gateway, news.reference()));
  }

  private static Dispute dispute(String gateway, Attempt charge, GatewayNews.OfDispute news) {
    return new Dispute(
        gateway,
        news.name(),
        charge.refNo(),
        charge.paymentId(),
        news.status(),
        news.reason(),
        news.amount(),
        news.currency(),
        news.respondBy());
  }
}
