package org.tahsil.template;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;

/**
 * What is wrong with a text.
 *
 * @param code stable English UPPER_SNAKE, also the key of its sentence
 * @param field {@code subject}, {@code body} or {@code registration}
 * @param place where, counted in lines and columns from 1; null: the whole field
 * @param value what stands there
 * @param remedy what to write instead, in English
 */
public record TextFault(
    String code, String field, @Nullable Place place, String value, String remedy) {

  /** Line and column, both from 1, in UTF-16 units. */
  public record Place(int line, int column) {

    /** That of an index into a text. */
    public static Place of(String text, int index) {
      String before = text.substring(0, Math.min(index, text.length()));
      int lines = (int) before.chars().filter(one -> one == '\n').count();
      return new Place(lines + 1, before.length() - before.lastIndexOf('\n'));
    }
  }

  /** The same as a refusal of a request. */
  public Refusal refusal() {
    String where =
        place == null ? "" : "Line %d, column %d: ".formatted(place.line(), place.column());
    return Refusal.rule(code, field, value, where + remedy);
  }
}
