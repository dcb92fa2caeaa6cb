package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** The archive of PostgreSQL's programs that the build puts on the class path. */
record BinariesArchive(URL url) {

  /** The archive for this machine; the start fails when the build carries none. */
  static BinariesArchive forThisPlatform() {
    String os = System.getProperty("os.name", "");
    String arch = System.getProperty("os.arch", "");
    URL url = BinariesArchive.class.getResource(resource(os, arch));
    if (url == null) {
      throw new StartFailure(
          "Tillgate brings no PostgreSQL for %s on %s; give it a database with --database-url jdbc:postgresql://HOST/DATABASE."
              .formatted(os, arch));
    }
    return new BinariesArchive(url);
  }

  static String resource(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os;
    String machine =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> arch;
        };
    return "/postgres-%s-%s.txz".formatted(system.toLowerCase(Locale.ROOT), machine);
  }

  /**
   * The directory below the parent that holds the unpacked archive. Processes that come at the same
   * time take turns, so a half-made directory that is found under the lock was abandoned.
   */
  Path unpackInto(Path parent) throws IOException {
    String name = name();
    Path home = parent.resolve(name);
    if (Files.exists(home)) {
      return home;
    }
    synchronized (BinariesArchive.class) {
      try (FileChannel channel =
          FileChannel.open(
              parent.resolve("postgres.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        channel.lock(); // closing the channel frees it
        if (!Files.exists(home)) {
          unpack(parent, name);
        }
      }
    }
    return home;
  }

  private void unpack(Path parent, String name) throws IOException {
    Path temporary = parent.resolve(name + ".new");
    if (Files.exists(temporary)) {
      PrivateFiles.deleteTree(temporary);
    }
    Files.createDirectory(temporary);
    try (InputStream in = url.openStream()) {
      TarXz.unpack(in, temporary);
    }
    PrivateFiles.rename(temporary, parent.resolve(name));
  }

  /**
   * What a directory of these programs is called. The jar knows checksum and length of the archive;
   * to read all of it at each start would take as long as starting PostgreSQL does.
   */
  String name() throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (JarFile file = jar.getJarFile()) {
        JarEntry entry = file.getJarEntry(jar.getEntryName());
        return name(entry.getCrc(), entry.getSize());
      }
    }
    try (InputStream in = connection.getInputStream()) {
      byte[] content = in.readAllBytes();
      CRC32 checksum = new CRC32();
      checksum.update(content);
      return name(checksum.getValue(), content.length);
    }
  }

  private static String name(long checksum, long length) {
    return "postgres-%08x-%d".formatted(checksum, length);
  }
}
