package org.tahsil.api.escalation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.Escalation;
import org.tahsil.shared.money.Money;

/** One step of a case. */
@Schema(name = "Escalation")
record EscalationView(
    long escalationId,
    long caseId,
    @Schema(enumeration = {"SPECIALIST", "AGENCY", "FIELD_VISIT", "LEGAL"}) String step,
    @Schema(
            enumeration = {
              "PROPOSED",
              "PENDING_APPROVAL",
              "ACTIVE",
              "RECALLED",
              "RETURNED",
              "PAID",
              "CANCELLED",
              "REFUSED"
            })
        String state,
    String customerRef,
    String customerName,
    @Schema(description = "The customer's account with most overdue.") String accountRef,
    @Schema(description = "Of the step AGENCY.") @Nullable String agency,
    @Nullable String team,
    @Schema(description = "Overdue now, over all accounts of the portfolio.") String overdue,
    int daysPastDue,
    @Schema(description = "Overdue when it began.") @Nullable String begunWith,
    @Schema(description = "Overdue from which on a second person decides; null: never.")
        @Nullable String approveFrom,
    @Schema(description = "Whether reminders and debits rest meanwhile.") boolean pauses,
    String proposedBy,
    LocalDate proposedOn,
    @Schema(description = "Who asked the second person.") @Nullable String askedBy,
    @Nullable LocalDate activeOn,
    @Nullable LocalDate endedOn,
    List<DoneView> checklist,
    int version) {

  static EscalationView of(Escalation one) {
    Escalation.Dates dates = one.dates();
    return new EscalationView(
        one.id(),
        one.caseId(),
        one.step().name(),
        one.state().name(),
        one.party().customer().value(),
        one.party().name(),
        one.party().account().value(),
        one.agency(),
        one.team(),
        one.overdue().plain(),
        one.daysPastDue(),
        plain(one.begunWith()),
        plain(one.approveFrom()),
        one.pauses(),
        dates.proposedBy(),
        dates.proposedOn(),
        dates.askedBy(),
        dates.activeOn(),
        dates.endedOn(),
        one.checklist().stream().map(DoneView::of).toList(),
        one.version());
  }

  private static @Nullable String plain(@Nullable Money money) {
    return money == null ? null : money.plain();
  }

  /** An item and whether it is done. */
  @Schema(name = "ChecklistState")
  record DoneView(ItemView item, boolean done, @Nullable TickView tick) {

    static DoneView of(Escalation.Item item) {
      Escalation.Tick tick = item.tick();
      return new DoneView(
          ItemView.of(item.asked()),
          tick != null,
          tick == null
              ? null
              : new TickView(tick.reference(), tick.date(), tick.note(), tick.by(), tick.on()));
    }
  }

  /** By whom an item was done, and what he told. */
  @Schema(name = "ChecklistTick")
  record TickView(
      @Nullable String reference,
      @Nullable LocalDate date,
      @Nullable String note,
      String by,
      LocalDate on) {}
}
