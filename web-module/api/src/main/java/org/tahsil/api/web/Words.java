package org.tahsil.api.web;

import org.jspecify.annotations.Nullable;

/** What people write. */
public final class Words {

  private Words() {}

  /** Without blanks around it; null if nothing is left. */
  public static @Nullable String kept(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
