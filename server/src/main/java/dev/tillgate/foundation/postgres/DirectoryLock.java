package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory to one server. The operating system frees the lock when the process ends,
 * however it ends.
 */
final class DirectoryLock implements AutoCloseable {
  /**
   * Directories locked by this process. They must not even be opened again: on POSIX systems
   * closing any channel of a file frees the locks that the process has on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel channel;

  private DirectoryLock(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Locks the directory or fails at once. */
  static DirectoryLock acquire(DataDirectory directory) {
    Path root = directory.root();
    if (!HELD.add(root)) {
      throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(directory, Files.readString(directory.lock()).strip());
      }
      writePid(channel);
      return new DirectoryLock(root, channel);
    } catch (IOException e) {
      release(root, channel);
      throw new StartFailure("The data directory " + root + " cannot be locked: " + e, e);
    } catch (StartFailure e) {
      release(root, channel);
      throw e;
    }
  }

  private static void writePid(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static StartFailure inUse(DataDirectory directory, String pid) {
    String holder = pid.isEmpty() ? "" : " (process " + pid + ")";
    return new StartFailure(
        "Another Tillgate server%s is using the data directory %s; stop it, or choose another directory with --data."
            .formatted(holder, directory.root()));
  }

  private static void release(Path root, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new StartFailure("The lock of the data directory " + root + " is stuck: " + e, e);
    } finally {
      HELD.remove(root);
    }
  }

  /** Frees the directory; a second call does nothing. */
  @Override
  public void close() {
    if (channel.isOpen()) {
      release(root, channel);
    }
  }
}
