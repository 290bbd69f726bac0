package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.audit.domain.Head;
import org.tahsil.audit.store.SigningKey;

/** Three days of heads: of block 1, of block 2, of block 2 again. */
class HeadsTamperingIT {
  @TempDir private Path folder;
  private TestSeals seals;

  @BeforeEach
  void exportThreeDays() {
    seals = new TestSeals(folder);
    seals.append(seals.maryam, "a", 2);
    seals.seal();
    seals.export();
    seals.append(seals.maryam, "b", 2);
    seals.seal();
    seals.export();
    seals.export();
  }

  @Test
  void takesHeadsAsTheyWereWritten() {
    assertThat(seals.found()).isEmpty();
  }

  @Test
  void namesALineOfWhichTheHashWasReplaced() throws IOException {
    change(3, lines -> lines.replaceFirst("\t[0-9a-f]{64}\t", "\t" + "0".repeat(64) + "\t"));

    assertThat(seals.found())
        .containsExactly("HEAD_SIGNATURE_WRONG 2/null", "HEAD_LINES_BROKEN 2/null");
  }

  @Test
  void namesALineThatWasReplacedByAnEarlierOne() throws IOException {
    String first = Files.readString(file(2));
    change(4, lines -> first);

    assertThat(seals.found()).containsExactly("HEAD_LINES_BROKEN 1/null", "CLOCK_SET_BACK 1/null");
  }

  @Test
  void namesWhereALineWasTakenOut() throws IOException {
    change(3, lines -> "");

    assertThat(seals.found()).containsExactly("HEAD_LINES_BROKEN 2/null");
  }

  @Test
  void namesALineThatIsNone() throws IOException {
    change(4, lines -> "nothing happened\n" + lines);

    assertThat(seals.found())
        .containsExactly("HEAD_LINE_UNREADABLE null/null", "HEAD_LINES_BROKEN 2/null");
  }

  @Test
  void namesALineThatAStrangerSigned() throws IOException {
    SigningKey strange = SigningKey.of(folder.resolve("strange.key"));
    Head head = new Head("lender", 7, "a".repeat(64), late(), late());
    seals.heads.append(LocalDate.of(2025, 2, 1), List.of(head), strange);

    assertThat(seals.found()).containsExactly("HEAD_SIGNATURE_WRONG 7/null");
  }

  @Test
  void namesHeadsOfOneBlockThatDisagree() {
    seals.tamper("update timeline_entry set actor = 'x' where entry_id = 1");
    seals.forge(1);
    seals.export();

    assertThat(seals.found())
        .containsExactly("HEADS_DISAGREE 2/null", "HEAD_DIFFERS 1/null", "HEAD_DIFFERS 2/null");
  }

  @Test
  void keepsTheKeyFromOthers() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("audit.key"))).hasSize(2);
    assertThat(SigningKey.of(folder.resolve("audit.key"))).isEqualTo(seals.key);
    assertThat(Files.readString(folder.resolve("heads/public-key.pem")))
        .doesNotContain("PRIVATE")
        .isEqualTo(seals.key.publicPem());
  }

  private static java.time.Instant late() {
    return java.time.Instant.parse("2025-02-01T00:00:00Z");
  }

  private Path file(int day) {
    return folder.resolve("heads/heads-2025-01-0" + day + ".txt");
  }

  private void change(int day, UnaryOperator<String> how) throws IOException {
    List<String> changed = new ArrayList<>(List.of(how.apply(Files.readString(file(day)))));
    Files.writeString(file(day), changed.get(0));
  }
}
