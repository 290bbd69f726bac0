package org.tahsil.api.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.AlertAct;

/** An alert with what was done with it, oldest first. */
@Schema(name = "AlertStory")
record AlertStoryView(
    @Schema(examples = "OMR") String currency, AlertView alert, List<ActView> done) {

  /** Something that somebody did. */
  @Schema(name = "AlertAct")
  record ActView(
      @Schema(enumeration = {"ASSIGN", "ACKNOWLEDGE", "SNOOZE", "REOPEN"}) String action,
      @Schema(description = "Of ASSIGN; null: nobody any more.") @Nullable String assignee,
      @Schema(description = "Of SNOOZE.") @Nullable LocalDate until,
      @Nullable String note,
      String by,
      @Schema(description = "Business date.") LocalDate on,
      Instant at) {

    static ActView of(AlertAct act) {
      return new ActView(
          act.action().name(),
          act.assignee(),
          act.until(),
          act.note(),
          act.by(),
          act.on(),
          act.at());
    }
  }
}
