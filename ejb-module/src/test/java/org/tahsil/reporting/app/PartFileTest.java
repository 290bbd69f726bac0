package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-01-01T12:00:00Z"));

  @TempDir Path folder = Path.of("");

  @Test
  void whatAProcessThatDiedLeftIsDeletedAndWhatGrowsStays() throws IOException {
    Path left = Files.createFile(folder.resolve("tahsil-report-1.part"));
    Files.setLastModifiedTime(left, LONG_AGO);
    Path fresh = Files.createFile(folder.resolve("tahsil-report-2.part"));
    Path other = Files.createFile(folder.resolve("report-3.part"));
    Files.setLastModifiedTime(other, LONG_AGO);
    try (PartFile mine = new PartFile(folder)) {
      Files.setLastModifiedTime(mine.path(), LONG_AGO);
      PartFile.sweep(folder);
      assertThat(left).doesNotExist();
      assertThat(fresh).exists();
      assertThat(other).exists();
      assertThat(mine.path()).exists();
    }
  }

  @Test
  void oneHoldsWhatWasWrittenUntilItIsClosed() throws IOException {
    Path path;
    try (PartFile mine = new PartFile(folder)) {
      path = mine.path();
      try (OutputStream out = mine.out()) {
        out.write(new byte[] {1, 2, 3});
      }
      assertThat(path).hasBinaryContent(new byte[] {1, 2, 3});
    }
    assertThat(path).doesNotExist();
  }
}
