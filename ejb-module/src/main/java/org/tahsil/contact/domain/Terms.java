package org.tahsil.contact.domain;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a rule as a pack states them: names and texts. */
public record Terms(Map<String, String> values) {

  public Terms {
    values = Map.copyOf(values);
  }

  /** A term that must be there; the pack is at fault if it is not. */
  public String text(String name) {
    return maybe(name)
        .orElseThrow(() -> new IllegalArgumentException("the pack states no term " + name));
  }

  /** A term that may be left out or empty. */
  public Optional<String> maybe(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  public LocalTime time(String name) {
    return LocalTime.parse(text(name));
  }

  /** Words between commas; none where the term is left out. */
  public List<String> words(String name) {
    return maybe(name)
        .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /** The same with some terms put in place of its own. */
  public Terms with(Map<String, String> others) {
    Map<String, String> all = new java.util.HashMap<>(values);
    all.putAll(others);
    return new Terms(all);
  }
}
