package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done to entries that {@link TestSeals#fourBlocks} sealed. */
class TamperingIT {
  @TempDir private Path folder;
  private TestSeals seals;

  @BeforeEach
  void sealFourBlocks() {
    seals = new TestSeals(folder);
    seals.fourBlocks();
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    assertThat(seals.found()).isEmpty();
    assertThat(seals.number("select count(*) from audit_block")).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kind        | 'REMINDER_SENT'
          actor       | 'maryam'
          facts       | '{"amount": "9.000", "currency": "OMR"}'
          facts       | '{"amount": 2.000, "currency": "OMR"}'
          facts       | '[]'
          at          | at + interval '1 microsecond'
          account_id  | 1
          customer_id | customer_id + 1
          dedupe_key  | 'another'
          recorded_at | recorded_at - interval '1 microsecond'
          written_by  | written_by + 1
          """)
  void namesTheEntryOfWhichAFieldWasAltered(String column, String value) {
    seals.tamper("update timeline_entry set " + column + " = " + value + " where entry_id = 2");

    assertThat(seals.found()).containsExactly("ENTRY_ALTERED 1/2");
  }

  @Test
  void namesAnEntryThatWentToACustomerOfAnotherTenant() {
    seals.tamper("update timeline_entry set customer_id = " + seals.stranger + " where entry_id=2");

    assertThat(seals.found()).containsExactly("ENTRY_MOVED 1/2");
  }

  @Test
  void namesTheEntriesOfACustomerWhoWentToAnotherTenant() {
    seals.tamper("delete from customer where customer_id = " + seals.salim);

    assertThat(seals.found())
        .containsExactly(
            "ENTRY_MOVED 1/5",
            "ENTRY_MOVED 1/6",
            "ENTRY_MOVED 1/7",
            "ENTRY_MOVED 2/13",
            "ENTRY_MOVED 2/14");
  }

  @ParameterizedTest
  @CsvSource({"1,3", "1,1", "2,14", "4,18"})
  void namesAnEntryThatWasDeleted(long block, long entry) {
    seals.tamper("delete from timeline_entry where entry_id = " + entry);

    assertThat(seals.found()).containsExactly("ENTRY_MISSING " + block + "/" + entry);
  }

  @Test
  void namesTwoEntriesThatWereExchanged() {
    seals.tamper(
        "alter table timeline_entry alter entry_id drop identity",
        "update timeline_entry set entry_id = -2 where entry_id = 2",
        "update timeline_entry set entry_id = 2 where entry_id = 3",
        "update timeline_entry set entry_id = 3 where entry_id = -2");

    assertThat(seals.found()).containsExactly("ENTRY_EXCHANGED 1/2", "ENTRY_EXCHANGED 1/3");
  }

  @Test
  void namesAnEntryThatTookTheNumberOfADeletedOne() {
    seals.tamper(
        "alter table timeline_entry alter entry_id drop identity",
        "delete from timeline_entry where entry_id = 2",
        "update timeline_entry set entry_id = 2 where entry_id = 3");

    assertThat(seals.found()).containsExactly("ENTRY_RENUMBERED 1/2", "ENTRY_MISSING 1/3");
  }

  @Test
  void namesAnEntryThatGotANumberOfItsOwn() {
    seals.tamper(
        "alter table timeline_entry alter entry_id drop identity",
        "update timeline_entry set entry_id = 99 where entry_id = 3");

    assertThat(seals.found()).containsExactly("ENTRY_MISSING 1/3", "ENTRY_IN_NO_BLOCK null/99");
  }

  @ParameterizedTest
  @CsvSource({"0", "(select written_by from timeline_entry where entry_id = 11)"})
  void namesAnEntryThatWasPutInBehindTheSeal(String writtenBy) {
    seals.tamper(
        "insert into timeline_entry (customer_id, at, kind, actor, facts, dedupe_key, written_by)"
            + " values ("
            + seals.maryam
            + ", now(), 'NOTE', 'x', '{}', 'k', "
            + writtenBy
            + ")");

    assertThat(seals.found()).containsExactly("ENTRY_IN_NO_BLOCK null/20");
  }
}
