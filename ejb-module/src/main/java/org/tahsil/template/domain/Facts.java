package org.tahsil.template.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.template.Placeholder;

/**
 * All that a text can reach: strings and whole numbers, by placeholder.
 *
 * @param words by placeholder; what is missing is missing
 * @param numbers of placeholders that count
 */
public record Facts(Map<Placeholder, String> words, Map<Placeholder, Integer> numbers) {

  public Facts {
    words = Map.copyOf(words);
    numbers = Map.copyOf(numbers);
  }

  /** The same with one more. */
  public Facts with(Placeholder placeholder, String word) {
    Map<Placeholder, String> more = new EnumMap<>(Placeholder.class);
    more.putAll(words);
    more.put(placeholder, word);
    return new Facts(more, numbers);
  }

  /** By the words of the schema, with the choices: {@code yes} where all that they guard is. */
  Map<String, Object> named() {
    Map<String, Object> named = new HashMap<>();
    for (Placeholder one : Placeholder.values()) {
      if (one.guard() != null) {
        named.merge(one.guard(), words.containsKey(one) ? "yes" : "no", Facts::both);
      }
    }
    words.forEach((one, word) -> named.put(one.word(), word));
    numbers.forEach((one, number) -> named.put(one.word(), number));
    return named;
  }

  private static Object both(Object one, Object other) {
    return one.equals("yes") ? other : one;
  }
}
