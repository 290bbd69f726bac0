package org.tahsil.api.concern;

import org.jspecify.annotations.Nullable;

/** What people write. */
final class Words {

  private Words() {}

  /** Without blanks around it; null if nothing is left. */
  static @Nullable String kept(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
