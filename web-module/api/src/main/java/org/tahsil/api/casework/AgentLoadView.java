package org.tahsil.api.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.Staff;

/** Who has how much to do, by team and name; cases that nobody has last. */
@Schema(name = "AgentLoad")
record AgentLoadView(
    @Schema(examples = "OMR") String currency,
    List<Line> agents,
    @Schema(description = "Free cases that need a skill which no agent of their team has.")
        List<Gap> skillGaps) {

  /** Cases that nobody can take. */
  @Schema(name = "SkillGap")
  record Gap(
      @Schema(description = "Null: of no team in particular.") @Nullable String team,
      String skill,
      long cases) {

    static Gap of(Staff.SkillGap gap) {
      return new Gap(gap.team(), gap.skill(), gap.cases());
    }
  }

  /** What one agent has to do. */
  @Schema(name = "AgentLoadLine")
  record Line(
      @Schema(description = "Null: nobody.") @Nullable String agent,
      @Nullable String team,
      List<String> skills,
      long open,
      @Schema(description = "Cases whose next action is due.") long due,
      long escalated,
      String overdue,
      @Schema(description = "Outcomes told on the business date.") long outcomes,
      @Schema(description = "How many of them reached the customer.") long reached) {

    static Line of(Staff.Load load) {
      return new Line(
          load.user(),
          load.team(),
          load.skills(),
          load.open(),
          load.due(),
          load.escalated(),
          load.overdue().plain(),
          load.outcomes(),
          load.reached());
    }
  }
}
