package dev.tillgate.foundation.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The files of a new database, made beforehand and packed: to unpack them is quicker than to make
 * them. Whoever has it learns no secret, as each copy gets a password and an identity of its own.
 *
 * @param file the packed files; they need not be there
 * @param content says what the database in it holds; packed files with another content are ignored
 */
public record ClusterTemplate(Path file, Supplier<String> content) {
  private static final Logger LOG = System.getLogger(ClusterTemplate.class.getName());

  /** What the server leaves behind or makes again. */
  private static final List<String> LEFT_OUT = List.of("postmaster.pid", "postmaster.opts");

  /** Makes the packed files, of a database that the caller fills. */
  public void make(Consumer<EmbeddedPostgres> filling) throws IOException {
    Path directory = Files.createTempDirectory("tillgate-template");
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
        filling.accept(postgres);
      }
      Files.deleteIfExists(temporary);
      pack(DataDirectory.open(directory).cluster(), temporary);
      PrivateFiles.force(temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PrivateFiles.deleteTree(directory);
    }
  }

  private void pack(Path cluster, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(identity());
      zip.setLevel(Deflater.BEST_COMPRESSION);
      Files.walkFileTree(
          cluster,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              if (!dir.equals(cluster)) {
                zip.putNextEntry(new ZipEntry(cluster.relativize(dir) + "/"));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
              String name = cluster.relativize(path).toString();
              if (!LEFT_OUT.contains(name) && !ClusterIdentity.isSpareLog(path)) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(path, zip);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /**
   * Whether there are such files: unpacks them into an empty directory, for its owner alone.
   * Damaged ones are deleted, so that the launcher makes them anew.
   */
  boolean unpackInto(Path target) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      return unpacked(target);
    } catch (ZipException | EOFException | RuntimeException damage) {
      deleteIfAllowed();
      throw new IOException("it is damaged: " + damage.getMessage(), damage);
    }
  }

  private void deleteIfAllowed() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "It cannot be deleted", e);
    }
  }

  private boolean unpacked(Path target) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (!identity().equals(zip.getComment())) {
        return false;
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        unpack(zip, entry, target.resolve(entry.getName()).normalize(), target);
      }
      return true;
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path path, Path target)
      throws IOException {
    if (!path.startsWith(target)) {
      throw new ZipException("it leads outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      PrivateFiles.makeDirectory(path);
      return;
    }
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum);
        OutputStream out = PrivateFiles.write(path)) {
      if (in.transferTo(out) != entry.getSize() || sum.getValue() != entry.getCrc()) {
        throw new ZipException(entry.getName() + " is not what was packed");
      }
    }
  }

  private String identity() throws IOException {
    return "%s with %s".formatted(BinariesArchive.forThisPlatform().name(), content.get());
  }
}
