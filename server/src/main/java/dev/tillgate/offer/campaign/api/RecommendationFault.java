package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Items of a cart that a campaign has recommended. */
public enum RecommendationFault implements FaultCode {
  ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID(
      "The cross-sell campaign does not recommend this product now."),
  ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID(
      "The product that leads to the cross-sell must be in the campaign and in the cart."),
  ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID(
      "The up-sell campaign does not recommend this product, quantity and price options now."),
  ORDER_PRODUCT_UP_SELL_PARENT_INVALID(
      "The up-sell campaign does not start from this product, quantity and price options.");

  private final Text text;

  RecommendationFault(String message) {
    this.text = new Text(55201, 400, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    RecommendationFault[] value();
  }
}
