package dev.tillgate.offer.campaign;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of campaigns as clients write them. */
public final class CampaignCodes {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=_-]{1,64}");

  private CampaignCodes() {}

  /**
   * The code that is meant; empty where it cannot be one. Clients take codes out of addresses, so
   * it may be percent-encoded, or a plus may have become a blank. Source: page "Place orders with
   * cross-sell campaigns".
   */
  public static String read(@Nullable String text) {
    String plain = decoded(text == null ? "" : text.stripTrailing()).replace(' ', '+');
    return FORM.matcher(plain).matches() ? plain : "";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
