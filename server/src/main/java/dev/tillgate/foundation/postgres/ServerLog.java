package dev.tillgate.foundation.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's log from a point on. */
record ServerLog(Path file, long start) {
  private static final int MOST = 64 * 1024;

  /** What will be written from now on. */
  static ServerLog fromNow(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.makeFile(file);
    }
    return new ServerLog(file, Files.size(file));
  }

  /** What was written since. */
  String text() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST, channel.size() - start));
      while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {}
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
  }
}
