package org.tahsil.reporting.app;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.tahsil.shared.time.RealTime;

/**
 * The file in which a report grows before it goes into the database. It is locked while it grows:
 * the lock ends with its process, however that ended, and tells the next start what is left over.
 */
final class PartFile implements Closeable {
  /** Where temporary files of this machine lie. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private static final Logger LOG = System.getLogger(PartFile.class.getName());
  private static final String PREFIX = "tahsil-report-";
  private static final String SUFFIX = ".part";

  /** One that is younger may be about to be locked. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Path path;
  private final FileChannel channel;

  PartFile(Path folder) throws IOException {
    path = Files.createTempFile(folder, PREFIX, SUFFIX);
    channel = FileChannel.open(path, StandardOpenOption.WRITE);
    channel.lock();
  }

  Path path() {
    return path;
  }

  /** Its end, to write there; closing that ends the writing, and the lock. */
  OutputStream out() {
    return new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  /** Deletes it. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  /**
   * Deletes what processes left over that died. To be called before this process has files of its
   * own: looking at one would unlock it.
   */
  static void sweep(Path folder) {
    Instant old = RealTime.now().minus(FRESH);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(old) && isAbandoned(part)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException broken) {
      LOG.log(Level.WARNING, "files of reports cannot be swept: {0}", broken.getMessage());
    }
  }

  private static boolean isAbandoned(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException own) {
      return false;
    }
  }
}
