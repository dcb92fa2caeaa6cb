package dev.tillgate.sale.purchase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an order remembers of a line beside what it costs.
 *
 * @param cycle the words in which a client described how the line is billed again; only given back
 * @param settings the client's own; only given back
 */
public record LineNotes(
    @Nullable String sku,
    @Nullable CrossSold crossSell,
    @Nullable UpSold upSell,
    List<FieldAnswer> answers,
    @Nullable CycleWords cycle,
    @Nullable JsonNode settings) {

  /** The cross-sell campaign that recommended the line, and the product that led to it. */
  public record CrossSold(@Nullable String campaignCode, @Nullable String parentCode) {}

  /**
   * The up-sell campaign that recommended the line, and the product that it replaces.
   *
   * @param priceOptions of the replaced product: a code, or {@code GROUP=code}
   * @param quantity of the replaced product
   */
  public record UpSold(
      @Nullable String campaignCode,
      @Nullable String parentCode,
      List<String> priceOptions,
      @Nullable Long quantity) {}

  /** A billing cycle in a client's own words. */
  public record CycleWords(
      @Nullable Integer cycleLength,
      @Nullable String cycleUnit,
      @Nullable BigDecimal cycleAmount,
      @Nullable Integer contractLength,
      @Nullable String contractUnit) {}

  /** The same without the campaigns that a client refers to. */
  public LineNotes recommendedByNobody() {
    return new LineNotes(sku, null, null, answers, cycle, settings);
  }

  /** A line of which nothing is remembered. */
  public static LineNotes none() {
    return new LineNotes(null, null, null, List.of(), null, null);
  }
}
