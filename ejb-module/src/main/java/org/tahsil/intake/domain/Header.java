package org.tahsil.intake.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.shared.outcome.Refusal;

/** The names of a file's columns, in any order; case does not matter. */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();

  public Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int place = 0; place < names.size(); place++) {
      String name = normal(this.names.get(place));
      if (places.putIfAbsent(name, place) != null) {
        repeated.add(name);
      }
    }
  }

  /** Why a file with this header cannot be read, if so. */
  public Optional<Refusal> fault(Mapping mapping) {
    return mapping.required().stream()
        .filter(column -> place(column) < 0)
        .findFirst()
        .map(Header::missing)
        .or(
            () ->
                used(mapping).stream()
                    .filter(repeated::contains)
                    .findFirst()
                    .map(Header::duplicate));
  }

  /** The columns that the mapping does not read. */
  public List<String> ignored(Mapping mapping) {
    Set<String> used = used(mapping);
    return names.stream().filter(name -> !used.contains(normal(name))).distinct().toList();
  }

  int size() {
    return names.size();
  }

  /** The place of a column from 0, or -1. */
  int place(String column) {
    return places.getOrDefault(normal(column), -1);
  }

  private static Set<String> used(Mapping mapping) {
    return mapping.columns().values().stream()
        .flatMap(List::stream)
        .map(Header::normal)
        .collect(Collectors.toSet());
  }

  private static Refusal missing(String column) {
    return Refusal.malformed(
        "MISSING_COLUMN", column, null, "Add the column " + column + " to the header line.");
  }

  private static Refusal duplicate(String column) {
    return Refusal.malformed(
        "DUPLICATE_COLUMN", column, column, "Name the column " + column + " once in the header.");
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
