package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.domain.PersonalFacts;
import org.tahsil.audit.store.PersonKeyStore.PersonKey;

/**
 * Seals personal facts with the key of their person, and opens them. A sealed one reads {@code
 * sealed:1:number of the key:nonce, content and tag in Base64}; it opens in its entry only.
 */
@Dependent
public class PersonalWords {
  static final String MARK = "sealed:1:";

  private final PersonKeyStore keys;

  @Inject
  public PersonalWords(PersonKeyStore keys) {
    this.keys = keys;
  }

  /** The same entries with their personal facts sealed. */
  List<TimelineEntry> sealed(List<TimelineEntry> entries) {
    SortedSet<Long> persons = new TreeSet<>();
    entries.stream()
        .filter(PersonalWords::hasWords)
        .forEach(entry -> persons.add(entry.customerId()));
    if (persons.isEmpty()) {
      return entries;
    }
    Map<Long, PersonKey> known = keys.forWriting(persons);
    return entries.stream()
        .map(
            entry -> {
              if (!hasWords(entry)) {
                return entry;
              }
              PersonKey key = known.get(entry.customerId());
              return sealed(entry, Objects.requireNonNull(key, "the key was just erased"));
            })
        .toList();
  }

  /** The entries of one person as they were told; what was erased says so. */
  List<TimelineEntry> opened(long customer, List<TimelineEntry> entries) {
    boolean anything =
        entries.stream()
            .anyMatch(entry -> entry.facts().values().stream().anyMatch(this::isSealed));
    if (!anything) {
      return entries;
    }
    Map<Integer, PersonKey> known = keys.of(customer);
    return entries.stream().map(entry -> opened(entry, known)).toList();
  }

  private boolean isSealed(String value) {
    return value.startsWith(MARK);
  }

  private static boolean hasWords(TimelineEntry entry) {
    return entry.facts().keySet().stream()
        .anyMatch(name -> PersonalFacts.isPersonal(name, entry.actor()));
  }

  private static TimelineEntry sealed(TimelineEntry entry, PersonKey key) {
    Map<String, String> facts = new HashMap<>(entry.facts());
    facts.replaceAll(
        (name, value) ->
            PersonalFacts.isPersonal(name, entry.actor())
                ? MARK + key.number() + ":" + sealed(key, place(entry, name), value)
                : value);
    return with(entry, facts);
  }

  private static String sealed(PersonKey key, String place, String value) {
    byte[] content = value.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(Cipher256.seal(key.secret(), place, content));
  }

  private TimelineEntry opened(TimelineEntry entry, Map<Integer, PersonKey> known) {
    Map<String, String> facts = new HashMap<>(entry.facts());
    facts.replaceAll(
        (name, value) ->
            PersonalFacts.isPersonal(name, entry.actor()) && isSealed(value)
                ? opened(place(entry, name), value, known)
                : value);
    return with(entry, facts);
  }

  private static String opened(String place, String value, Map<Integer, PersonKey> known) {
    String[] parts = value.substring(MARK.length()).split(":", 2);
    try {
      @Nullable PersonKey key = known.get(Integer.valueOf(parts[0]));
      if (key == null) {
        return TimelineEntry.ERASED;
      }
      byte[] sealed = Base64.getDecoder().decode(parts[1]);
      return new String(Cipher256.open(key.secret(), place, sealed), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException none) {
      return TimelineEntry.UNREADABLE;
    }
  }

  private static String place(TimelineEntry entry, String name) {
    return entry.customerId() + " " + entry.dedupeKey().length() + " " + entry.dedupeKey() + name;
  }

  private static TimelineEntry with(TimelineEntry entry, Map<String, String> facts) {
    return new TimelineEntry(
        entry.customerId(),
        entry.accountId(),
        entry.at(),
        entry.kind(),
        entry.actor(),
        facts,
        entry.dedupeKey());
  }
}
