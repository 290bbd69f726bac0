package org.tahsil.api.promise;

import org.jspecify.annotations.Nullable;

/** What people write beside a promise. */
final class Notes {
  private Notes() {}

  /** Without blanks around it; null if nothing is left. */
  static @Nullable String kept(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
