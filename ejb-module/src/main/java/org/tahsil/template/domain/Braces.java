package org.tahsil.template.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;

/** Braces of a text in which none is quoted. */
final class Braces {

  private static final int EXCERPT = 24;

  private Braces() {}

  /** The index of the first brace that nothing closes. */
  static Optional<Integer> unclosed(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        open.pop();
      }
    }
    return Optional.ofNullable(open.peekLast());
  }

  /** Closing braces that close nothing. */
  static List<TextFault> stray(String text, String field) {
    List<TextFault> faults = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (depth < 0) {
        depth = 0;
        faults.add(
            new TextFault(
                "BRACE_STRAY",
                field,
                Place.of(text, i),
                "}",
                "Take it away, or open the placeholder with {."));
      }
    }
    return faults;
  }

  /** Some characters from an index on, for the reader to find the place. */
  static String excerpt(String text, int from) {
    int end = Math.min(text.length(), from + EXCERPT);
    return text.substring(Math.min(from, end), end).replace('\n', ' ');
  }
}
