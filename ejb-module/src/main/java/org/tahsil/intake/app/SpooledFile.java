package org.tahsil.intake.app;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/**
 * A file on its way in, kept on disk until it is closed: whether it is UTF-8 throughout is known
 * before its first row is taken, and a slow sender holds no transaction.
 */
final class SpooledFile implements Closeable {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /** Refused with FILE_TOO_LARGE, EMPTY_FILE or NOT_UTF8. */
  static SpooledFile of(InputStream in, long mostBytes) {
    try {
      SpooledFile file = new SpooledFile(Files.createTempFile("intake", ".csv"));
      try {
        file.fill(in, mostBytes);
        file.checkEncoding();
      } catch (IOException | RuntimeException failure) {
        file.close();
        throw failure;
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text without byte order mark. */
  Reader open() throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private void fill(InputStream in, long mostBytes) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > mostBytes) {
          throw refused("FILE_TOO_LARGE", "Send at most " + mostBytes + " bytes at once.");
        }
        out.write(buffer, 0, n);
      }
    }
    if (bytes == 0) {
      throw refused("EMPTY_FILE", "Send a CSV file that begins with a header line.");
    }
  }

  private void checkEncoding() throws IOException {
    char[] buffer = new char[32 * 1024];
    try (Reader reader = open()) {
      int n = reader.read(buffer);
      while (n >= 0) {
        n = reader.read(buffer);
      }
    } catch (CharacterCodingException notUtf8) {
      throw refused("NOT_UTF8", "Save the file as UTF-8, with or without byte order mark.");
    }
  }

  static RefusedException refused(String code, String remedy) {
    return new RefusedException(Refusal.malformed(code, "file", null, remedy));
  }
}
