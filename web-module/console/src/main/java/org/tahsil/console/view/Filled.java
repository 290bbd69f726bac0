package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.text.Wording;

/** What was filled into a form, read field by field; what is wrong is noted beside its field. */
final class Filled {
  private static final int LONGEST_NOTE = 500;

  private final Wording wording;
  private final Map<String, String> values;
  private final Map<String, String> problems = new HashMap<>();

  Filled(Wording wording, Map<String, String> values) {
    this.wording = wording;
    this.values = Map.copyOf(values);
  }

  /** As it was typed; empty if nothing was. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a field; null: nothing. */
  @Nullable String problem(String name) {
    return problems.get(name);
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  void wrong(String name, String why) {
    problems.put(name, why);
  }

  /** A date; null, and noted, if it is none. */
  @Nullable LocalDate date(String name) {
    LocalDate date = Typed.date(value(name)).orElse(null);
    if (date == null) {
      wrong(name, wording.say("hold_not_date"));
    }
    return date;
  }

  /** A note without blanks around it; noted if it is longer than 500 characters. */
  String note(String name) {
    String note = value(name).strip();
    if (note.length() > LONGEST_NOTE) {
      wrong(name, wording.say("hold_note_too_long", LONGEST_NOTE));
    }
    return note;
  }

  /** The constant that was chosen; what is no constant stands for another one. */
  <E extends Enum<E>> E chosen(String name, Class<E> type, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(value(name)))
        .findFirst()
        .orElse(otherwise);
  }

  /** The constants that were ticked. */
  <E extends Enum<E>> Set<E> ticked(String prefix, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> !value(prefix + one.name()).isEmpty())
        .collect(Collectors.toSet());
  }

  /** All constants, the chosen one marked; their words begin with the family. */
  <E extends Enum<E>> List<Option> choices(String name, Class<E> type, String family) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .map(one -> new Option(one, wording.code(family, one), one.equals(value(name))))
        .toList();
  }

  /** All constants as boxes, the ticked ones marked. */
  <E extends Enum<E>> List<Option> boxes(String prefix, Class<E> type, String family) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .map(
            one ->
                new Option(prefix + one, wording.code(family, one), !value(prefix + one).isEmpty()))
        .toList();
  }
}
