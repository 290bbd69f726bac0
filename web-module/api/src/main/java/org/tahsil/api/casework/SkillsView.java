package org.tahsil.api.casework;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.SkillSet;

/** The skills that cases can need, from a day on. */
@Schema(name = "Skills")
record SkillsView(
    @Schema(examples = "[\"LEGAL\", \"HARDSHIP\"]") List<String> skills,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  /** Those of the business date, and all that were set. */
  @Schema(name = "AllSkills")
  record All(
      String portfolio,
      SkillsView now,
      @Schema(description = "All that were set and count on some day, the newest first day first.")
          List<SkillsView> dated) {}

  static SkillsView of(SkillSet set) {
    return new SkillsView(set.codes(), set.source(), set.validFrom(), set.decidedBy());
  }
}
