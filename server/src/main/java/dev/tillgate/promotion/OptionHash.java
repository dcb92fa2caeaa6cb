package dev.tillgate.promotion;

import dev.tillgate.pricing.ChosenOption;
import dev.tillgate.promotion.api.PriceMatrixRow;
import dev.tillgate.promotion.api.PriceMatrixRow.MatrixOption;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names a combination of options. The hosted system does not say how it computes its hashes; ours
 * is the MD5 of the sorted {@code group=option} names, one to a line, and empty for no options.
 */
final class OptionHash {
  private OptionHash() {}

  /** The hash of a combination, 32 hexadecimal digits. */
  static String of(List<MatrixOption> options) {
    Collection<String> names =
        options.stream()
            .map(option -> option.groupName() + "=" + option.optionText())
            .collect(Collectors.toCollection(TreeSet::new));
    return names.isEmpty() ? "" : md5(String.join("\n", names));
  }

  /** Whether a row is for these options: by words where it has them, else by hash. */
  static boolean matches(PriceMatrixRow row, List<ChosenOption> chosen) {
    String hash = row.optionHash() == null ? "" : row.optionHash();
    String ours =
        of(
            chosen.stream()
                .map(option -> new MatrixOption(option.groupName(), option.name()))
                .toList());
    return row.options().isEmpty()
        ? hash.isEmpty() || hash.equalsIgnoreCase(ours)
        : of(row.options()).equals(ours);
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
