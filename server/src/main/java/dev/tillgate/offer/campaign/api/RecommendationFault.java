package dev.tillgate.offer.campaign.api;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Items of a cart that a campaign has recommended. */
public enum RecommendationFault implements FaultCode {
  ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID(
      55201, 400, "The cross-sell campaign does not recommend this product now."),
  ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID(
      55201,
      400,
      "The product that leads to the cross-sell must be in the campaign and in the cart."),
  ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID(
      55201,
      400,
      "The up-sell campaign does not recommend this product, quantity and price options now."),
  ORDER_PRODUCT_UP_SELL_PARENT_INVALID(
      55201,
      400,
      "The up-sell campaign does not start from this product, quantity and price options.");

  private final Text text;

  RecommendationFault(int number, int status, String message) {
    this.text = new Text(number, status, message);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Faults that an operation may answer with, or the one of a value that does not fit. */
  @FaultMark
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
  public @interface Of {
    /** The faults. */
    RecommendationFault[] value();
  }
}
