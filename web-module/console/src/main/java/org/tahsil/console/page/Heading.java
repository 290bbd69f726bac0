package org.tahsil.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page.
 *
 * @param subtitle a quieter line, null if none
 * @param trail the pages above it, outermost first
 */
public record Heading(String title, @Nullable String subtitle, List<Crumb> trail) {

  /** A page above this one. */
  public record Crumb(String label, String href) {}

  public static Heading of(String title) {
    return new Heading(title, null, List.of());
  }

  public static Heading of(String title, String subtitle) {
    return new Heading(title, subtitle, List.of());
  }

  public Heading under(String label, String href) {
    return new Heading(title, subtitle, List.of(new Crumb(label, href)));
  }
}
