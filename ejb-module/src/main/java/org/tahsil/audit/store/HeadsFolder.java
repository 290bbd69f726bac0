package org.tahsil.audit.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.audit.domain.Head;
import org.tahsil.audit.domain.HeadLine;
import org.tahsil.audit.domain.HeadsCheck;

/** A folder with a file of heads for each day; lines are only ever added. */
public final class HeadsFolder {
  private static final Object ONE_WRITER = new Object();
  private static final String PUBLIC_KEY = "public-key.pem";

  private final Path folder;

  public HeadsFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether heads were exported on a day. */
  public boolean has(LocalDate day) {
    return Files.exists(file(day));
  }

  /** Adds a line for each head and waits until the disk has them. */
  public void append(LocalDate day, List<Head> heads, SigningKey key) throws IOException {
    Files.createDirectories(folder);
    synchronized (ONE_WRITER) {
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("heads.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        Files.writeString(folder.resolve(PUBLIC_KEY), key.publicPem());
        add(day, heads, key);
      }
    }
  }

  /** Reads all lines in the order in which they were written. */
  public void read(HeadsCheck check) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    for (Path file : files()) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          check.line(file.getFileName() + ":" + number, line);
        }
      }
    }
  }

  private void add(LocalDate day, List<Head> heads, SigningKey key) throws IOException {
    String before = lastHash();
    StringBuilder text = new StringBuilder();
    for (Head head : heads) {
      String line = HeadLine.signed(head, before, key.secret()).text();
      text.append(line).append('\n');
      before = HeadLine.hash(line);
    }
    try (FileChannel file =
        FileChannel.open(file(day), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  private String lastHash() throws IOException {
    String last = null;
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
    }
    return last == null ? HeadLine.BEGINNING : HeadLine.hash(last);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("heads-[0-9-]{10}\\.txt"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path file(LocalDate day) {
    return folder.resolve("heads-" + day + ".txt");
  }
}
