package dev.tillgate.offer.promotion;

import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.OptionHash;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.PriceMatrixRow.MatrixOption;
import java.util.List;

/** Which options the rows of a matrix of special prices are for. */
final class MatrixRows {
  private MatrixRows() {}

  /** The hash of a combination. */
  static String hash(List<MatrixOption> options) {
    return OptionHash.of(
        options.stream().map(option -> OptionHash.named(option.groupName(), option.optionText())));
  }

  /** Whether a row is for these options: by words where it has them, else by hash. */
  static boolean matches(PriceMatrixRow row, List<ChosenOption> chosen) {
    String hash = row.optionHash() == null ? "" : row.optionHash();
    String ours =
        OptionHash.of(
            chosen.stream().map(option -> OptionHash.named(option.groupName(), option.name())));
    return row.options().isEmpty()
        ? hash.isEmpty() || hash.equalsIgnoreCase(ours)
        : hash(row.options()).equals(ours);
  }
}
