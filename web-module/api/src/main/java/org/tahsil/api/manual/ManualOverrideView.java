package org.tahsil.api.manual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualOverride.Word;

/** An override as it stands on the business date. */
@Schema(name = "ManualOverride")
record ManualOverrideView(
    UUID overrideId,
    String accountRef,
    String customerRef,
    String customerName,
    @Schema(description = "Of the account, as the last ageing left it.", examples = "10.000")
        String overdue,
    @Schema(
            enumeration = {"WAITING", "RUNNING", "EXPIRED", "ENDED", "REFUSED", "WITHDRAWN"},
            description = "WAITING: for a second person; automation goes on meanwhile.")
        String state,
    @Schema(description = "Whether automation leaves the account alone on the business date.")
        boolean acts,
    @Schema(examples = "[\"REMINDERS\", \"DEBITS\"]") List<String> stops,
    @Schema(enumeration = {"HIGH_VALUE", "COMPLEX", "RELATIONSHIP", "DATA_IN_DOUBT", "OTHER"})
        String reason,
    String note,
    @Schema(description = "The first day that was wished.") LocalDate from,
    @Schema(description = "The first day on which it acts; null: never, or not yet known.")
        @Nullable LocalDate beginsOn,
    @Schema(description = "The first day on which automation acts again.") LocalDate endsOn,
    String placedBy,
    LocalDate placedOn,
    Instant placedAt,
    @Schema(description = "The question to a second person; null: none was needed.")
        @Nullable UUID approvalId,
    @Schema(description = "The second person's word.") @Nullable SaidView decision,
    @Schema(description = "An earlier end, or a withdrawal.") @Nullable SaidView end) {

  /** What somebody said, and from which business date on it counts. */
  @Schema(name = "OverrideWord")
  record SaidView(String by, LocalDate on, @Nullable String note) {

    static @Nullable SaidView of(@Nullable Word word) {
      return word == null ? null : new SaidView(word.by(), word.on(), word.note());
    }
  }

  static ManualOverrideView of(ManualOverride found, LocalDate today) {
    return new ManualOverrideView(
        found.id(),
        found.concerned().account().value(),
        found.concerned().customer().value(),
        found.concerned().customerName(),
        found.concerned().overdue().plain(),
        found.state().name(),
        found.acts(today),
        found.stops().stream().sorted().map(Automation::name).toList(),
        found.reason().name(),
        found.note(),
        found.from(),
        found.beginsOn(),
        found.endsOn(),
        found.placing().by(),
        found.placing().on(),
        found.placing().at(),
        found.placing().approval(),
        SaidView.of(found.decision()),
        SaidView.of(found.end()));
  }
}
