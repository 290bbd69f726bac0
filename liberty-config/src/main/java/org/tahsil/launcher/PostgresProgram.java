package org.tahsil.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that comes as a Maven artifact. */
final class PostgresProgram {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresProgram() {}

  /** The folder of the unpacked program, unpacked now if it was not; safe against a kill midway. */
  static synchronized Path unpackedIn(Path folder) throws IOException {
    Path home = folder.resolve("postgres");
    if (Files.isDirectory(home)) {
      return home;
    }
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder, "postgres-unpacking");
    try (InputStream resource = PostgresProgram.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new IOException("the archive " + ARCHIVE + " is not on the class path");
      }
      unpack(resource, fresh);
    }
    Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    return home;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        write(entry, tar, target);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0) {
        Set<PosixFilePermission> may = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        may.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, may);
      }
    }
  }
}
