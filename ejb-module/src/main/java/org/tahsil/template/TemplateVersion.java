package org.tahsil.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template: never edited, only followed by the next one.
 *
 * @param id null: the product's own
 * @param place its place in lists, for cursors; 0: the product's own
 * @param version from 1 on
 * @param validFrom the first business date on which it may be used; null: the product's own
 * @param acts what became of it, the oldest first
 */
public record TemplateVersion(
    @Nullable UUID id,
    long place,
    TemplateKey key,
    int version,
    @Nullable LocalDate validFrom,
    TemplateText text,
    TemplateState state,
    Written written,
    List<Act> acts) {

  public TemplateVersion {
    acts = List.copyOf(acts);
  }

  /**
   * Who wrote it.
   *
   * @param note what is different, or why; null: nothing was said
   */
  public record Written(String by, LocalDate on, Instant at, @Nullable String note) {}

  /**
   * A step of its life.
   *
   * @param became the state after it
   * @param approval the question to the second person; null: none
   */
  public record Act(
      TemplateState became,
      @Nullable UUID approval,
      @Nullable String note,
      String by,
      LocalDate on,
      Instant at) {}

  /** Whether it ships with the product. */
  public boolean isOwn() {
    return id == null;
  }

  /** What is kept with a message, so that its words can be found again. */
  public String stamp() {
    return "%s%s@%d".formatted(isOwn() ? "tahsil:" : "", key.path(), version);
  }
}
