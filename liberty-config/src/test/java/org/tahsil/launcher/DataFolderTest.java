package org.tahsil.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void hasOneOwnerAtATime() throws Exception {
    try (DataFolder first = DataFolder.own(folder)) {
      assertThatThrownBy(() -> DataFolder.own(folder))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("Another Tahsil is running")
          .hasMessageContaining("TAHSIL_DATA_DIR");
      assertThat(first.root()).isEqualTo(folder);
    }
    DataFolder.own(folder).close();
  }

  @Test
  void keepsItsSecretsFromOthers() throws Exception {
    try (DataFolder data = DataFolder.own(folder)) {
      String secret = data.secret("server");
      assertThat(secret).hasSize(48).isEqualTo(data.secret("server"));
      assertThat(secret).isNotEqualTo(data.secret("database"));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("server.secret"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void saysWhatToDoWhereItCannotBeMade() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DataFolder.own(file.resolve("data")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("TAHSIL_DATA_DIR");
  }
}
