package dev.tillgate.foundation.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a {@code .txz} for every account to use: directories, files that are executable or not,
 * and symbolic links.
 */
final class TarXz {
  private static final int EXECUTABLE = 0100;

  private TarXz() {}

  static void unpack(InputStream archive, Path target) throws IOException {
    setMode(target, "rwxr-xr-x");
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the archive leads outside: " + entry.getName());
        }
        makeDirectories(target, entry.isDirectory() ? path : path.resolveSibling(""));
        unpack(tar, entry, path);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      return;
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile() && !entry.isLink()) {
      Files.copy(tar, path);
      setMode(path, (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    } else {
      throw new IOException("the archive holds more than files and links: " + entry.getName());
    }
  }

  /** The archive may name a file before its directory. */
  private static void makeDirectories(Path target, Path dir) throws IOException {
    Path each = target;
    for (Path step : target.relativize(dir)) {
      each = each.resolve(step);
      if (!Files.exists(each)) {
        Files.createDirectory(each);
        setMode(each, "rwxr-xr-x");
      }
    }
  }

  /** Modes are set afterwards because the caller's umask may be narrower. */
  private static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
