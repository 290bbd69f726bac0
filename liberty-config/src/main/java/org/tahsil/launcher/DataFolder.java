package org.tahsil.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds all of one product's state; only one launcher at a time may own it. */
final class DataFolder implements AutoCloseable {

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Makes the folder if need be and takes its lock, which the system gives back if we die. */
  static DataFolder own(Path root) throws Trouble {
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new Trouble(
            "Another Tahsil is running on the data folder "
                + root
                + ": stop it, or set TAHSIL_DATA_DIR to another folder.");
      }
      return new DataFolder(root, channel);
    } catch (IOException e) {
      throw new Trouble(
          "The data folder "
              + root
              + " cannot be used ("
              + e.getMessage()
              + "): make it writable, or set TAHSIL_DATA_DIR to another folder.",
          e);
    }
  }

  @SuppressWarnings("NullAway") // tryLock answers null when another process has the lock
  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path liberty() {
    return root.resolve("liberty");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path mailbox() {
    return root.resolve("mailbox");
  }

  /** The password of the demonstration's message centre: SMPP knows no longer ones. */
  String textsPassword() throws IOException {
    return secret("texts").substring(0, 8);
  }

  /** Heads of the sealed timeline. */
  Path audit() {
    return root.resolve("audit");
  }

  /** The key by which they are signed; the server makes it. */
  Path auditKey() {
    return root.resolve("audit.key");
  }

  /** A random secret that only this user can read; it stays the same for the folder's life. */
  String secret(String name) throws IOException {
    Path file = root.resolve(name + ".secret");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path fresh =
          Files.createTempFile(
              root,
              name,
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, HexFormat.of().formatHex(random));
      Files.move(fresh, file);
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
