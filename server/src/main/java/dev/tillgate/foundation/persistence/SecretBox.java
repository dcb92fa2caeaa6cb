package dev.tillgate.foundation.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encrypts what must not be read from the database: secret keys and card numbers. The key lives in
 * a file outside it; who loses the file loses the secrets.
 */
public final class SecretBox {
  private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);
  private static final Configuration CONFIGURATION = TinkConfig2026.get();
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** How the names of files begin and end that keys are written to first. */
  private static final String DRAFT = "keys";

  private static final String DRAFT_ENDING = ".new";

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final int MOMENTS = 20;

  private final Aead aead;
  private final Mac mac;

  private SecretBox(Aead aead, Mac mac) {
    this.aead = aead;
    this.mac = mac;
  }

  /** Opens the key file, or makes it, readable by its owner alone, when there is none. */
  public static SecretBox open(Path keyFile) {
    try {
      if (!Files.exists(keyFile)) {
        create(keyFile);
      }
      List<String> keys = read(keyFile);
      checkComplete(keyFile, keys);
      deleteDrafts(keyFile);
      return new SecretBox(
          parse(keys.get(0)).getPrimitive(CONFIGURATION, Aead.class),
          parse(keys.get(1)).getPrimitive(CONFIGURATION, Mac.class));
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure("The key file " + keyFile + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Where a file is moved into place its name is taken first, and it is empty for a moment. */
  private static List<String> read(Path keyFile) throws IOException {
    List<String> keys = Files.readAllLines(keyFile);
    for (int n = 0; keys.isEmpty() && n < MOMENTS; n++) {
      LockSupport.parkNanos(MOMENT.toNanos());
      keys = Files.readAllLines(keyFile);
    }
    return keys;
  }

  private static void checkComplete(Path keyFile, List<String> keys) {
    if (keys.size() < 2 || !keys.stream().limit(2).allMatch(key -> key.strip().endsWith("}"))) {
      throw new StartFailure(
          "The key file "
              + keyFile
              + " cannot be used, because it is incomplete; put a copy of it back, or delete it if no server has ever started with it.");
    }
  }

  /**
   * A draft is the key under another name, where a server was killed before it could delete it.
   * Others are another server's that is still at it.
   */
  private static void deleteDrafts(Path keyFile) {
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(directory(keyFile), SecretBox::isDraft)) {
      for (Path draft : drafts) {
        if (Files.mismatch(draft, keyFile) < 0) {
          Files.delete(draft);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("Drafts beside {} cannot be deleted", keyFile, e);
    }
  }

  /** The names that {@link Files#createTempFile} gives; a copy that somebody keeps has another. */
  private static boolean isDraft(Path file) {
    return file.getFileName().toString().matches(DRAFT + "\\d+" + DRAFT_ENDING);
  }

  private static Path directory(Path keyFile) {
    return Objects.requireNonNull(keyFile.toAbsolutePath().getParent());
  }

  /**
   * Encrypts a text.
   *
   * @param place what the secret belongs to; it opens only in the same place
   */
  public byte[] seal(String secret, String place) {
    try {
      return aead.encrypt(bytes(secret), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot encrypt", e);
    }
  }

  /** The place of a merchant's secret, by table and column. */
  public static String place(String column, long merchantId) {
    return column + ":" + merchantId;
  }

  /** The text that was sealed in this place. */
  public String unseal(byte[] sealed, String place) {
    try {
      return new String(aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret in the database does not open with the key file of this server", e);
    }
  }

  /** The same for the same text, and tells nothing about it to who has no key. */
  public String fingerprint(String secret) {
    try {
      return HexFormat.of().formatHex(mac.computeMac(bytes(secret)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot fingerprint", e);
    }
  }

  private static void create(Path keyFile) throws IOException, GeneralSecurityException {
    String keys =
        serialized(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION))
            + "\n"
            + serialized(
                KeysetHandle.generateNew(
                    PredefinedMacParameters.HMAC_SHA256_256BITTAG, CONFIGURATION))
            + "\n";
    Path directory = directory(keyFile);
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, DRAFT, DRAFT_ENDING, OWNER_ONLY);
    try {
      write(draft, keys);
      put(draft, keyFile);
      force(directory);
    } catch (FileAlreadyExistsException e) {
      // Then that one holds for both.
    } catch (NoSuchFileException e) {
      // Another server had its file in place and deleted this draft.
      if (!Files.exists(keyFile)) {
        throw e;
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Unlike a move, a link never takes the place of a file that another server has just made. */
  private static void put(Path draft, Path keyFile) throws IOException {
    try {
      Files.createLink(keyFile, draft);
    } catch (UnsupportedOperationException noLinksHere) {
      move(draft, keyFile);
    } catch (FileSystemException e) {
      // What has a class of its own, such as no permission, is no matter of links.
      if (e.getClass() != FileSystemException.class) {
        throw e;
      }
      move(draft, keyFile);
    }
  }

  /** The name is taken by an empty file first, as a move would not notice another server's. */
  private static void move(Path draft, Path keyFile) throws IOException {
    Files.createFile(keyFile, OWNER_ONLY);
    try {
      Files.move(
          draft, keyFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.delete(keyFile);
      throw e;
    }
  }

  /** What is sealed with a key must not outlive it, so the key is on the disk first. */
  private static void write(Path file, String keys) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.WRITE), OWNER_ONLY)) {
      ByteBuffer left = ByteBuffer.wrap(bytes(keys));
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("The directory {} cannot be forced to the disk", directory, e);
    }
  }

  private static String serialized(KeysetHandle handle) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
            handle, CONFIGURATION, InsecureSecretKeyAccess.get())
        .replace("\n", "");
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        json, CONFIGURATION, InsecureSecretKeyAccess.get());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
