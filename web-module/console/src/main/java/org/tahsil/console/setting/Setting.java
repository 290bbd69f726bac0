package org.tahsil.console.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a kind of setting: what counts from a day on.
 *
 * @param part of a kind with several; empty: the setting is one
 * @param from the first day on which it counts; null: the product's own
 */
public record Setting(String part, @Nullable LocalDate from, Values values) {
  /** The name of a value that says on which day an entry counts no more; it has no field. */
  static final String UNTIL = "valid_to";

  boolean isOwn() {
    return from != null;
  }
}
