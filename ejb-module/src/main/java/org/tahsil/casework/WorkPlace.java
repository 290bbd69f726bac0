package org.tahsil.casework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a customer stands in the order of the worklist. It stays where it is whatever becomes of
 * the customer meanwhile, so that the next page begins behind it.
 *
 * @param callback whether an agreed call was due: such customers come first
 * @param dueMicros when, in microseconds since 1970; 0 if none was
 * @param value expected value in minor units, may be negative
 */
public record WorkPlace(boolean callback, long dueMicros, long value, long caseId) {
  private static final Pattern FORM =
      Pattern.compile("([01])\\.([0-9]{1,18})\\.(-?[0-9]{1,18})\\.([0-9]{1,18})");

  /** In one word, which {@link #read} understands. */
  public String text() {
    return "%d.%d.%d.%d".formatted(callback ? 0 : 1, dueMicros, value, caseId);
  }

  /** The place that a word names; empty if it names none. */
  public static Optional<WorkPlace> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new WorkPlace(
                form.group(1).equals("0"),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                Long.parseLong(form.group(4))))
        : Optional.empty();
  }
}
