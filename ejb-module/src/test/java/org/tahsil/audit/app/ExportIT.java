package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.audit.domain.Finding;
import org.tahsil.audit.domain.HeadsCheck;
import org.tahsil.audit.domain.Verification;
import org.tahsil.audit.store.DatabaseEvidence;
import org.tahsil.audit.store.ExportLines;
import org.tahsil.audit.store.FileEvidence;

/** An auditor without the database verifies the same from a file. */
class ExportIT {
  @TempDir private Path folder;
  private TestSeals seals;

  @BeforeEach
  void sealFourBlocks() {
    seals = new TestSeals(folder);
    seals.fourBlocks();
  }

  @Test
  void verifiesAsTheDatabaseDoes() {
    Verification.Summary fromFile = verified(export(null), new ArrayList<>());
    Verification.Summary fromDatabase = seals.summary(noHeads(), new ArrayList<>());

    assertThat(fromFile).isEqualTo(fromDatabase);
    assertThat(fromFile.entries()).isEqualTo(18);
    assertThat(fromFile.waiting()).isEqualTo(1);
  }

  @Test
  void tellsTheFactsAsTheyLie() {
    seals.tamper(
        "update timeline_entry set facts = '{\"amount\": 2.000, \"x\": null}' where entry_id = 2",
        "update timeline_entry set facts = '[1]' where entry_id = 3",
        "delete from timeline_entry where entry_id = 4");
    List<Finding> fromFile = new ArrayList<>();
    verified(export(null), fromFile);
    List<Finding> fromDatabase = new ArrayList<>();
    seals.summary(noHeads(), fromDatabase);

    assertThat(fromFile).hasSize(3).isEqualTo(fromDatabase);
  }

  @Test
  void tellsOneTenantNothingOfAnother() {
    String export = export("other");

    assertThat(export).contains("\"tenant\":\"other\"").doesNotContain("lender");
    assertThat(verified(export, new ArrayList<>()).entries()).isEqualTo(2);
  }

  @Test
  void namesALineThatWasAltered() {
    List<Finding> found = new ArrayList<>();
    verified(export(null).replaceFirst("\"actor\":\"system\"", "\"actor\":\"nobody\""), found);

    assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.ENTRY_ALTERED);
  }

  @Test
  void refusesAFileThatBreaksOffOrIsNone() {
    String export = export(null);
    String cut = export.substring(0, export.length() - 30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> verified(cut.substring(0, cut.lastIndexOf('\n') + 1), new ArrayList<>()))
        .withMessageContaining("breaks off");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> verified("{\"record\":\"other\"}\n", new ArrayList<>()))
        .withMessageContaining("line 1");
  }

  private String export(@Nullable String tenant) {
    StringWriter text = new StringWriter();
    seals.jdbi.useHandle(
        handle -> new ExportLines(text).write(new DatabaseEvidence(handle, tenant)));
    return text.toString();
  }

  private static Verification.Summary verified(String export, List<Finding> found) {
    return new Verification(noHeads(), found::add, block -> {})
        .of(new FileEvidence(new BufferedReader(new StringReader(export))));
  }

  private static HeadsCheck noHeads() {
    return new HeadsCheck(List.of(), finding -> {});
  }
}
