package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.GatewayAnswer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway was told to do with money, as far as it has come.
 *
 * @param attempt as it stands: decided where nobody outside need be asked, else open
 * @param question asks the gateway; it must only be asked once the attempt is durable, which {@link
 *     Outcomes#followed} sees to. Null where nobody outside is asked
 */
public record Movement(Attempt attempt, @Nullable Supplier<GatewayAnswer> question) {}
