package dev.tillgate.gate.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Bytes that were good before something happened to them on the way. */
final class ByteMutations {
  private ByteMutations() {}

  /** Changed bytes, in one of four cases; else the same. */
  static byte[] mutated(byte[] good, Random random) {
    if (good.length == 0 || random.nextInt(4) > 0) {
      return good;
    }
    String text = new String(good, StandardCharsets.UTF_8);
    int at = random.nextInt(good.length);
    int end = Math.min(good.length, at + 1 + random.nextInt(20));
    return switch (random.nextInt(8)) {
      case 0 -> spliced(good, at, end, new byte[0]);
      case 1 -> spliced(good, at, at, java.util.Arrays.copyOfRange(good, at, end));
      case 2 -> spliced(good, at, good.length, new byte[0]);
      case 3 -> spliced(good, at, at, noise(random));
      case 4 -> text.getBytes(StandardCharsets.UTF_16);
      case 5 -> text.replace('a', 'é').getBytes(StandardCharsets.ISO_8859_1);
      default -> flipped(good, random);
    };
  }

  private static byte[] spliced(byte[] good, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(good, 0, from);
    out.writeBytes(between);
    out.write(good, to, good.length - to);
    return out.toByteArray();
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] flipped(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }
}
