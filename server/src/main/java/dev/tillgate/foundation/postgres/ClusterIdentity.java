package dev.tillgate.foundation.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.zip.CRC32C;

/**
 * What tells a cluster from all others. Copies must not share it: PostgreSQL would take the log of
 * one for another's. It stands in {@code pg_control} and at the start of each file of the log.
 */
final class ClusterIdentity {
  /** The form of the file that PostgreSQL 18 writes, and the places in it. */
  private static final int FORM = 1800;

  private static final int IDENTIFIER_AT = 0;
  private static final int FORM_AT = 8;
  private static final int NONCE_AT = 257;
  private static final int NONCE_LENGTH = 32;
  private static final int CHECKSUM_AT = 292;

  private static final String LOG_FILES = "[0-9A-F]".repeat(24);

  /** In the header of a log file. */
  private static final int ADDRESS_IN_LOG_AT = 8;

  private static final int IDENTIFIER_IN_LOG_AT = 24;

  private ClusterIdentity() {}

  /** Gives a stopped cluster a new one. */
  static void renew(Path cluster) throws IOException {
    SecureRandom random = new SecureRandom();
    long identifier = random.nextLong() >>> 1;
    Path file = cluster.resolve("global").resolve("pg_control");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer control = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    if (control.getInt(FORM_AT) != FORM || control.getInt(CHECKSUM_AT) != checksum(bytes)) {
      throw new IOException(file + " has another form");
    }
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    control.putLong(IDENTIFIER_AT, identifier).put(NONCE_AT, nonce);
    control.putInt(CHECKSUM_AT, checksum(bytes));
    Files.write(file, bytes);
    renewLog(cluster.resolve("pg_wal"), identifier);
  }

  private static void renewLog(Path directory, long identifier) throws IOException {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(identifier).array();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, LOG_FILES)) {
      for (Path file : files) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(bytes), IDENTIFIER_IN_LOG_AT);
        }
      }
    }
  }

  /** Whether it is a file of the log that was laid by for later, with nothing in it that counts. */
  static boolean isSpareLog(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.matches(LOG_FILES)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header =
          ByteBuffer.allocate(ADDRESS_IN_LOG_AT + Long.BYTES).order(ByteOrder.nativeOrder());
      channel.read(header);
      return header.getLong(ADDRESS_IN_LOG_AT) != address(name, channel.size());
    }
  }

  /**
   * A name is three numbers: the timeline, and two that count files from the beginning of the log.
   */
  private static long address(String name, long size) {
    long high = Long.parseLong(name.substring(8, 16), 16);
    long low = Long.parseLong(name.substring(16), 16);
    return (high << 32) + low * size;
  }

  private static int checksum(byte[] control) {
    CRC32C checksum = new CRC32C();
    checksum.update(control, 0, CHECKSUM_AT);
    return (int) checksum.getValue();
  }
}
