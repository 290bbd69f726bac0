package org.tahsil.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What a step asks for.
 *
 * @param team whose the case is then; null: it stays where it is
 * @param approveFrom overdue amount from which on a second person decides, zero: always; null:
 *     never
 * @param pauses whether the product's own reminders and debits rest meanwhile
 * @param source who decided it and where it is written
 * @param validFrom null: the product's own
 */
public record StepSettings(
    EscalationStep step,
    @Nullable String team,
    List<ChecklistItem> checklist,
    @Nullable Money approveFrom,
    boolean pauses,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  public StepSettings {
    checklist = List.copyOf(checklist);
  }
}
