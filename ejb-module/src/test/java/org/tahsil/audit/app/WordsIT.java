package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.store.MasterKey;
import org.tahsil.audit.store.PersonKeyStore;
import org.tahsil.audit.store.PersonalWords;
import org.tahsil.audit.store.TimelineStore;

class WordsIT {
  private static final Instant TEN = Instant.parse("2025-01-01T10:00:00Z");
  private static final String MASTER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @TempDir private Path folder;
  private TestSeals seals;
  private PersonKeyStore keys;
  private TimelineStore timeline;

  @BeforeEach
  void open() {
    seals = new TestSeals(folder);
    keys = keys(MASTER);
    timeline = timeline(keys);
  }

  @Test
  void keepsWordsFromWhoeverReadsTheDatabaseAndTellsThemToTheReader() {
    tell(seals.maryam, "k1", "she is in hospital");

    assertThat(rows()).contains("\"amount\": \"1.000\"").doesNotContain("hospital");
    assertThat(notes(seals.maryam)).containsExactly("she is in hospital");
  }

  @Test
  void opensWordsInTheirEntryOnly() {
    tell(seals.maryam, "k1", "she is in hospital");
    tell(seals.maryam, "k2", "he called back");
    seals.tamper(
        "update timeline_entry set facts = (select facts from timeline_entry"
            + " where dedupe_key = 'k1') where dedupe_key = 'k2'");

    assertThat(notes(seals.maryam)).containsExactly(TimelineEntry.UNREADABLE, "she is in hospital");
  }

  @Test
  void erasesOnePersonsWordsForAllAndLeavesTheSeals() {
    tell(seals.maryam, "k1", "she is in hospital");
    tell(seals.salim, "k1", "he moved");
    seals.seal();
    seals.export();

    assertThat(erase(seals.maryam)).isTrue();
    assertThat(erase(seals.maryam)).isFalse();
    tell(seals.maryam, "k2", "she is well again");
    seals.seal();

    assertThat(notes(seals.maryam)).containsExactly("she is well again", TimelineEntry.ERASED);
    assertThat(notes(seals.salim)).containsExactly("he moved");
    assertThat(seals.found()).isEmpty();
    assertThat(seals.number("select count(*) from person_key where wrapped_key is null"))
        .isEqualTo(1);
  }

  @Test
  void wrapsTheKeysOfPersonsByTheProductsKey() {
    tell(seals.maryam, "k1", "she is in hospital");
    TimelineStore stranger = timeline(keys("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDI="));

    assertThatThrownBy(() -> stranger.page(0, seals.maryam, null, 10))
        .hasStackTraceContaining("TAHSIL_PERSONAL_KEY");
    assertThat(timeline(keys(null)).page(0, seals.salim, null, 10).entries()).isEmpty();
  }

  @Test
  void takesAKeyLaterAndReadsWhatWasWrittenBefore() {
    timeline = timeline(keys(null));
    tell(seals.maryam, "k1", "she is in hospital");
    timeline = timeline(keys(MASTER));
    tell(seals.maryam, "k2", "he called back");

    assertThat(notes(seals.maryam)).containsExactly("he called back", "she is in hospital");
  }

  @Test
  void makesOneKeyForEachOfManyPersonsAndNoneWithoutWords() {
    List<TimelineEntry> many =
        IntStream.range(0, 100)
            .mapToObj(number -> entry(number % 10 + 1000, "k" + number, "note " + number))
            .toList();
    seals.transactions.in(
        () -> {
          timeline.append(many);
          return 1;
        });
    seals.append(seals.salim, "x", 2);

    assertThat(seals.number("select count(*) from person_key")).isEqualTo(10);
  }

  @Test
  void readsWordsThatWereWrittenBeforeTheyWereSealed() {
    seals.tamper(
        "insert into timeline_entry (customer_id, at, kind, actor, facts, dedupe_key) values ("
            + seals.maryam
            + ", now(), 'INTERACTION', 'agent', '{\"note\": \"an old word\"}', 'old')");

    assertThat(notes(seals.maryam)).containsExactly("an old word");
  }

  private boolean erase(long customer) {
    return seals.transactions.in(() -> keys.erase(customer, TEN, "admin", "she asked"));
  }

  private void tell(long customer, String key, String note) {
    seals.transactions.in(
        () -> {
          timeline.append(List.of(entry(customer, key, note)));
          return 1;
        });
  }

  private static TimelineEntry entry(long customer, String key, String note) {
    Map<String, String> facts = Map.of("note", note, "amount", "1.000");
    return new TimelineEntry(customer, null, TEN, "INTERACTION", "agent", facts, key);
  }

  private List<String> notes(long customer) {
    return timeline.page(0, customer, null, 10).entries().stream()
        .map(entry -> entry.facts().getOrDefault("note", "none"))
        .toList();
  }

  private String rows() {
    return seals.jdbi.withHandle(
        handle ->
            handle
                .createQuery("select string_agg(facts::text, ' ') from timeline_entry")
                .mapTo(String.class)
                .one());
  }

  private PersonKeyStore keys(@Nullable String master) {
    return new PersonKeyStore(seals.jdbi, new MasterKey(Optional.ofNullable(master)));
  }

  private TimelineStore timeline(PersonKeyStore store) {
    return new TimelineStore(seals.jdbi, new PersonalWords(store));
  }
}
