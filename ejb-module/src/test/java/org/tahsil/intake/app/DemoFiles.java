package org.tahsil.intake.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demonstration data as it lies in the launcher's resources. */
final class DemoFiles {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "..", "liberty-config/src/main/resources/demo");

  private DemoFiles() {}

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name + ".csv"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rows of a file. */
  static List<NamedCsvRecord> rows(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name + ".csv"))) {
      return reader.stream().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
