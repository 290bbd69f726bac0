package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done to blocks that {@link TestSeals#fourBlocks} sealed. */
class BlockTamperingIT {
  @TempDir private Path folder;
  private TestSeals seals;

  @BeforeEach
  void sealFourBlocks() {
    seals = new TestSeals(folder);
    seals.fourBlocks();
  }

  @Test
  void namesABlockWhoseLeavesWereAltered() {
    seals.tamper(
        "update audit_block set hashes = overlay(hashes placing decode(repeat('ab', 32), 'hex')"
            + " from 33 for 32) where tenant_id = 'lender' and block_no = 1");

    assertThat(seals.found()).containsExactly("BLOCK_ALTERED 1/null", "ENTRY_ALTERED 1/2");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "sealed_at, sealed_at + interval '1 second', BLOCK_ALTERED 4/null",
        "above, above + 1, BLOCK_ALTERED 4/null SPAN_BROKEN 4/null",
        "cluster, cluster + 1, BLOCK_ALTERED 4/null SPAN_BROKEN 4/null",
        "span_from, span_from + 1, BLOCK_ALTERED 4/null SPAN_BROKEN 4/null",
        "span_to, span_to + 1, BLOCK_ALTERED 4/null",
        "complete, false, BLOCK_ALTERED 4/null"
      })
  void namesABlockOfWhichAFieldWasAltered(String column, String value, String expected) {
    seals.tamper(
        "update audit_block set %s = %s where tenant_id = 'lender' and block_no = 4"
            .formatted(column, value));

    assertThat(String.join(" ", seals.found())).contains(expected.split(" (?=[A-Z])"));
  }

  @Test
  void namesWhereTheChainBreaksIfOneBlockIsComputedAnew() {
    seals.tamper("update timeline_entry set actor = 'x' where entry_id = 2");
    String later = "create table later as select * from audit_block where block_no > 1";
    seals.tamper(later);
    seals.forge(1);
    seals.tamper(
        "delete from audit_block where tenant_id = 'lender' and block_no > 1",
        "insert into audit_block select * from later");

    assertThat(seals.found()).containsExactly("CHAIN_BROKEN 2/null");
  }

  @Test
  void namesByTheHeadsWhatWasComputedAnewToTheEnd() {
    seals.tamper("update timeline_entry set actor = 'x' where entry_id = 2");
    seals.forge(1);

    assertThat(seals.found()).containsExactly("HEAD_DIFFERS 2/null", "HEAD_DIFFERS 3/null");
    assertThat(seals.findings().get(0).what()).contains("blocks 1 to 2 were computed anew");
  }

  @Test
  void namesByTheHeadsThatAnEntryLeftWithAllItsTraces() {
    seals.tamper("delete from timeline_entry where entry_id = 16");
    seals.forge(3);

    assertThat(seals.found()).containsExactly("HEAD_DIFFERS 3/null");
    assertThat(seals.findings().get(0).what()).contains("blocks 3 to 3 were computed anew");
  }

  @Test
  void namesBlocksThatWereCutOff() {
    seals.tamper(
        "delete from audit_block where tenant_id = 'lender' and block_no >= 3",
        "delete from timeline_entry where entry_id >= 15");

    assertThat(seals.found()).containsExactly("CHAIN_CUT_OFF 3/null");
  }

  @Test
  void namesATenantWhoseWholeChainIsGone() {
    seals.tamper(
        "delete from audit_block where tenant_id = 'other'",
        "delete from timeline_entry where entry_id in (8, 9)");

    assertThat(seals.found()).containsExactly("CHAIN_CUT_OFF 1/null");
  }

  @Test
  void namesABlockThatWasTakenOut() {
    seals.tamper(
        "delete from audit_block where tenant_id = 'lender' and block_no = 2",
        "delete from timeline_entry where entry_id between 10 and 14");

    assertThat(seals.found()).containsExactly("BLOCK_MISSING 2/null");
  }

  @Test
  void namesEntriesWhoseBlockWasTakenOut() {
    seals.tamper("delete from audit_block where tenant_id = 'lender' and block_no = 2");

    assertThat(seals.found()).contains("BLOCK_MISSING 2/null", "ENTRY_IN_NO_BLOCK null/10");
  }

  @Test
  void namesEntriesThatWereReorderedInTheirBlock() {
    seals.tamper(
        "update audit_block set entry_ids = '{11,10,12,13,14}'"
            + " where tenant_id = 'lender' and block_no = 2");
    seals.forge(2);

    assertThat(seals.found())
        .containsExactly("HEAD_DIFFERS 2/null", "ENTRIES_REORDERED 2/10", "HEAD_DIFFERS 3/null");
  }

  @Test
  void namesBlocksThatWereExchanged() {
    seals.tamper(
        "update audit_block set block_no = 9 where tenant_id = 'lender' and block_no = 2",
        "update audit_block set block_no = 2 where tenant_id = 'lender' and block_no = 3",
        "update audit_block set block_no = 3 where tenant_id = 'lender' and block_no = 9");

    assertThat(seals.found())
        .contains("CHAIN_BROKEN 2/null", "BLOCK_ALTERED 2/null", "SPAN_BROKEN 2/null");
  }

  @Test
  void namesTheBlockOfAnotherTenant() {
    seals.tamper(
        "insert into audit_block select 'lender', 5, cluster, above, span_from, span_to, complete,"
            + " entry_ids, hashes, hash_before, hash, sealed_at from audit_block"
            + " where tenant_id = 'other'");

    assertThat(seals.found())
        .contains("CHAIN_BROKEN 5/null", "BLOCK_ALTERED 5/null", "ENTRY_MOVED 5/8");
  }

  @Test
  void namesAClockThatWasSetBack() {
    seals.tamper(
        "update audit_block set sealed_at = sealed_at - interval '1 day'"
            + " where tenant_id = 'lender' and block_no = 4");
    seals.forge(4);

    assertThat(seals.found())
        .containsExactly(
            "CLOCK_SET_BACK 4/null", "ENTRY_OUT_OF_TIME 4/17", "ENTRY_OUT_OF_TIME 4/18");
  }

  @Test
  void namesAnEntryThatWasBroughtUnderAnotherTransaction() {
    seals.tamper("update timeline_entry set written_by = 0 where entry_id = 17");
    seals.forge(4);

    assertThat(seals.found()).containsExactly("ENTRY_OUT_OF_TIME 4/17");
  }

  @Test
  void namesTransactionsThatWereLeftOut() {
    seals.tamper(
        "update audit_block set span_from = span_from + 1"
            + " where tenant_id = 'lender' and block_no = 4");
    seals.forge(4);

    assertThat(seals.found()).contains("SPAN_BROKEN 4/null");
  }

  /** What nobody outside has heard of yet, nobody outside can miss: export more often. */
  @Test
  void cannotKnowWhatWasNeverExported() {
    seals.tamper(
        "delete from audit_block where tenant_id = 'lender' and block_no = 4",
        "delete from timeline_entry where entry_id >= 17");

    assertThat(seals.found()).isEmpty();
  }
}
