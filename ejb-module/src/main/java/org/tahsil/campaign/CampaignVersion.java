package org.tahsil.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a campaign: never edited, only followed by the next one. Who began by it finishes by
 * it.
 *
 * @param place its place in lists, for cursors
 * @param campaign code
 * @param version from 1 on
 * @param validFrom the first business date on which accounts may begin by it
 * @param acts what became of it, the oldest first
 */
public record CampaignVersion(
    UUID id,
    long place,
    String campaign,
    int version,
    LocalDate validFrom,
    CampaignDesign design,
    VersionState state,
    Written written,
    List<Act> acts) {

  public CampaignVersion {
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
      VersionState became,
      @Nullable UUID approval,
      @Nullable String note,
      String by,
      LocalDate on,
      Instant at) {}

  /** As people read it: {@code early@3}. */
  public String stamp() {
    return campaign + "@" + version;
  }
}
