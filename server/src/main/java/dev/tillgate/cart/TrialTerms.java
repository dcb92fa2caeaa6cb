package dev.tillgate.cart;

import java.math.BigDecimal;

/** A trial and what is paid for all its days. */
public record TrialTerms(int days, BigDecimal net, BigDecimal tax) {
  public BigDecimal gross() {
    return net.add(tax);
  }
}
