package org.tahsil.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.Head;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.Span;
import org.tahsil.audit.domain.StoredEntry;
import org.tahsil.audit.store.ExportLines;
import org.tahsil.audit.store.HeadsFolder;
import org.tahsil.audit.store.SigningKey;

/** The command, about an export of one block with one entry, and its head. */
class VerifyAuditTest {
  private static final Instant TEN = Instant.parse("2025-01-01T10:00:00Z");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream news = new ByteArrayOutputStream();

  @BeforeEach
  void export() throws IOException {
    StoredEntry.Content content =
        new StoredEntry.Content(
            new StoredEntry.About(1, null), TEN, "NOTE", "maryam", Map.of("n", "s1"), "k");
    StoredEntry entry = new StoredEntry(5, "lender", content, TEN, 7);
    Block block =
        Block.sealed(
            new Block.Place("lender", 1),
            new Epoch(3, 0),
            new Span(0, 9, true),
            List.of(new Leaf(5, entry.hash())),
            new Block.Seal(TEN.plusSeconds(60), Block.beginning()));
    Evidence evidence = reader -> reader.block(block, List.of(entry));
    StringWriter text = new StringWriter();
    new ExportLines(text).write(evidence);
    Files.writeString(file(), text.toString());
    Head head = new Head("lender", 1, block.links().hash(), block.sealedAt(), TEN.plusSeconds(90));
    SigningKey key = SigningKey.of(folder.resolve("audit.key"));
    new HeadsFolder(heads()).append(LocalDate.of(2025, 1, 1), List.of(head), key);
  }

  @Test
  void endsWithNothingWhereAllIsAsItWasSealed() {
    assertThat(run("file=" + file(), "heads=" + heads(), "key=")).isZero();
    assertThat(told())
        .isEqualTo(
            "1 chains, 1 blocks, 1 sealed entries, 0 entries that wait to be sealed: all as it was"
                + " sealed\n");
  }

  @Test
  void endsWithOneAndNamesWhatIsNot() throws IOException {
    Files.writeString(file(), Files.readString(file()).replace("\"maryam\"", "\"salim\""));

    assertThat(run("file=" + file(), "heads=" + heads())).isEqualTo(1);
    assertThat(told()).startsWith("ENTRY_ALTERED tenant=lender block=1 entry=5: was sealed with");
  }

  @Test
  void endsWithOneWhereAnotherKeySigned() throws IOException {
    Path strange = folder.resolve("strange.key");
    SigningKey.of(strange);

    assertThat(run("file=" + file(), "heads=" + heads(), "key=" + strange)).isEqualTo(1);
    assertThat(told()).contains("HEAD_SIGNATURE_WRONG tenant=lender block=1");
  }

  @Test
  void endsWithTwoWhereItCannotTell() {
    assertThat(run("file=" + folder.resolve("none"), "heads=" + heads())).isEqualTo(2);
    assertThat(run("file=" + file(), "heads=" + folder.resolve("none"))).isEqualTo(2);
    assertThat(run("export=" + file())).isEqualTo(2);
    assertThat(run("heads=none")).isEqualTo(2);
    assertThat(news.toString(StandardCharsets.UTF_8)).contains("TAHSIL_DB_URL", "export=");
  }

  @Test
  void saysWhatIsLeftOpenWithoutHeads() {
    assertThat(run("file=" + file(), "heads=none")).isZero();
    assertThat(news.toString(StandardCharsets.UTF_8)).contains("Without heads");
  }

  private int run(String... arguments) {
    PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream aside = new PrintStream(news, true, StandardCharsets.UTF_8);
    return new VerifyAudit(told, aside).run(List.of(arguments), Map.of());
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path file() {
    return folder.resolve("audit.jsonl");
  }

  private Path heads() {
    return folder.resolve("heads");
  }
}
