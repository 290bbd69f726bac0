package org.tahsil.shared.outcome;

import org.jspecify.annotations.Nullable;

/** What became of one row of incoming data. */
public sealed interface RowOutcome {

  /** New and taken. */
  record Accepted() implements RowOutcome {}

  /** Known, with other content; taken as a new version. */
  record Updated() implements RowOutcome {}

  /** Known, with the same content; nothing was written. */
  record Unchanged() implements RowOutcome {}

  /**
   * Not taken.
   *
   * @param field the column at fault
   * @param reason stable UPPER_SNAKE code, for example {@code UNKNOWN_ACCOUNT} or {@code CONFLICT}
   * @param value what stood in the column
   */
  record Rejected(String field, String reason, @Nullable String value) implements RowOutcome {}

  RowOutcome ACCEPTED = new Accepted();
  RowOutcome UPDATED = new Updated();
  RowOutcome UNCHANGED = new Unchanged();

  static RowOutcome rejected(String field, String reason, @Nullable String value) {
    return new Rejected(field, reason, value);
  }
}
