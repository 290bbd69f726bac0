package org.tahsil.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * A cell that cannot be read; it never leaves intake, which turns it into a row set aside. It
 * carries no stack trace: a foreign file may have a million of them.
 */
public final class BadCell extends RuntimeException {
  private final String field;
  private final String reason;
  private final @Nullable String value;

  public BadCell(String field, String reason, @Nullable String value) {
    super(reason, null, false, false);
    this.field = field;
    this.reason = reason;
    this.value = value;
  }

  /** The target column. */
  public String field() {
    return field;
  }

  /** Stable UPPER_SNAKE. */
  public String reason() {
    return reason;
  }

  public @Nullable String value() {
    return value;
  }
}
