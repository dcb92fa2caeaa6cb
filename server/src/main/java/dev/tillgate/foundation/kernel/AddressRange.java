package dev.tillgate.foundation.kernel;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One IP address or a block of them, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. An IPv4
 * address that is written as IPv6 ({@code ::ffff:10.0.0.1}) is that IPv4 address.
 */
public final class AddressRange {
  private static final IPAddressStringParameters STRICT = strict();

  private final String text;
  private final IPAddress addresses;

  private AddressRange(String text, IPAddress addresses) {
    this.text = text;
    this.addresses = addresses;
  }

  /** The range of a text. An {@link IllegalArgumentException} says why it is none. */
  public static AddressRange of(String text) {
    IPAddress addresses =
        parse(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "is not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32"));
    if (addresses.isPrefixed() && !addresses.isPrefixBlock()) {
      throw new IllegalArgumentException(
          "is not the start of its block; did you mean " + addresses.toPrefixBlock() + "?");
    }
    return new AddressRange(text, plain(addresses));
  }

  /** The address of a client, as the server's socket names it. */
  public static Optional<AddressRange> ofClient(String ip) {
    int zone = ip.indexOf('%');
    return parse(zone < 0 ? ip : ip.substring(0, zone))
        .map(address -> new AddressRange(ip, plain(address)));
  }

  /** Whether all of the other lies within. */
  public boolean contains(AddressRange other) {
    return addresses.contains(other.addresses);
  }

  private static Optional<IPAddress> parse(String text) {
    try {
      return text.equals(text.strip())
          ? Optional.of(new IPAddressString(text, STRICT).toAddress())
          : Optional.empty();
    } catch (AddressStringException e) {
      return Optional.empty();
    }
  }

  private static IPAddress plain(IPAddress address) {
    return address.isIPv4Convertible() ? address.toIPv4() : address;
  }

  /** Addresses in full and blocks by their length; none of the older and shorter spellings. */
  private static IPAddressStringParameters strict() {
    return new IPAddressStringParameters.Builder()
        .allowEmpty(false)
        .allowAll(false)
        .allowSingleSegment(false)
        .allowPrefixOnly(false)
        .allowMask(false)
        .allowWildcardedSeparator(false)
        .setRangeOptions(RangeParameters.NO_RANGE)
        .getIPv4AddressParametersBuilder()
        .allow_inet_aton(false)
        .allowBinary(false)
        .allowLeadingZeros(false)
        .getParentBuilder()
        .getIPv6AddressParametersBuilder()
        .allowBase85(false)
        .allowBinary(false)
        .allowZone(false)
        .getParentBuilder()
        .toParams();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressRange range && range.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text that it was read from. */
  @Override
  public String toString() {
    return text;
  }
}
