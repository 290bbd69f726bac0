package org.tahsil.api.manual;

import org.jspecify.annotations.Nullable;

/** What people write beside an override. */
final class Notes {
  private Notes() {}

  /** Without blanks around it; null if nothing is left. */
  static @Nullable String kept(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
