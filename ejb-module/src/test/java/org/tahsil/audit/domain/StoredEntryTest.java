package org.tahsil.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StoredEntryTest {
  private static final Instant TEN = Instant.parse("2025-01-01T10:00:00.123456Z");

  @Test
  void hasTheHashThatTheDocumentationTells() {
    assertThat(entry("PAYMENT_POSTED", "system", Map.of("amount", "s1.000"), "k").hash())
        .isEqualTo("92ad690bdf8fe726e84ad42ffc48e485cd78a0b4501adfb73f4e3d7239da33a8");
  }

  @Test
  void countsTheLeastChangeOfAnyField() {
    StoredEntry one = entry("A", "b", Map.of("n", "s1"), "k");
    Set<String> hashes = new HashSet<>();
    for (StoredEntry other :
        List.of(
            one,
            entry("Ab", "", Map.of("n", "s1"), "k"),
            entry("A", "b", Map.of("n", "j1"), "k"),
            entry("A", "b", Map.of("n", "s1", "m", "s"), "k"),
            entry("A", "b", Map.of("n", "s1"), "K"),
            new StoredEntry(1, null, one.content(), TEN, 7),
            new StoredEntry(1, "", one.content(), TEN, 7),
            new StoredEntry(1, "t", one.content(), TEN.plusNanos(1000), 7),
            new StoredEntry(1, "t", one.content(), TEN, 8))) {
      hashes.add(other.hash());
    }
    assertThat(hashes).hasSize(9);
  }

  @Test
  void takesFactsInAnyOrder() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("b", "s1");
    facts.put("a", "s2");

    assertThat(entry("A", "b", facts, "k").hash())
        .isEqualTo(entry("A", "b", Map.of("a", "s2", "b", "s1"), "k").hash());
  }

  @Property
  void noTwoEntriesHaveTheSameBytes(
      @ForAll("entries") StoredEntry one, @ForAll("entries") StoredEntry other) {
    assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
  }

  /** Few letters, so that fields often read the same when they are strung together. */
  @Provide
  Arbitrary<StoredEntry> entries() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars('a', '\u0001', '\ud800').ofMaxLength(2);
    Arbitrary<Map<String, String>> facts =
        Arbitraries.maps(text, text.map(value -> "s" + value)).ofMaxSize(2);
    Arbitrary<Long> number = Arbitraries.longs().between(0, 2);
    return Combinators.combine(text, text, facts, text, number, number.injectNull(0.3))
        .as(
            (kind, actor, told, key, customer, account) ->
                new StoredEntry(
                    1,
                    kind.isEmpty() ? null : "t",
                    new StoredEntry.Content(
                        new StoredEntry.About(customer, account), TEN, kind, actor, told, key),
                    TEN,
                    customer));
  }

  private static StoredEntry entry(
      String kind, String actor, Map<String, String> facts, String key) {
    StoredEntry.About about = new StoredEntry.About(1, null);
    return new StoredEntry(
        1, "t", new StoredEntry.Content(about, TEN, kind, actor, facts, key), TEN, 7);
  }
}
