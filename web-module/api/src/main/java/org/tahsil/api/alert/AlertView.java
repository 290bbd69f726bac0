package org.tahsil.api.alert;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Facts;
import org.tahsil.api.web.Sayings;
import org.tahsil.delinquency.Alert;

/** One alert. */
@Schema(name = "Alert")
record AlertView(
    long alertId,
    LocalDate onDate,
    String accountRef,
    String customerName,
    @Schema(
            enumeration = {
              "NEW_DELINQUENCY",
              "RELAPSE",
              "ESCALATION",
              "CURE",
              "HIGH_VALUE",
              "EARLY_WARNING",
              "BROKEN_PROMISE",
              "CONCERN_OVERDUE"
            })
        String kind,
    @Schema(enumeration = {"LOW", "MEDIUM", "HIGH"}) String priority,
    Reason reason,
    String fromBucket,
    @Schema(description = "The same as from_bucket where the kind is no move.") String toBucket,
    int daysPastDue,
    String overdue,
    @Schema(enumeration = {"OPEN", "SNOOZED", "ACKNOWLEDGED"}) String state,
    @Schema(description = "Who has it; null: nobody.") @Nullable String assignee,
    @Schema(description = "While snoozed the business date on which it is open again.")
        @Nullable LocalDate snoozedUntil,
    @Schema(description = "How often somebody did something with it.") int acts) {

  /** Why it was raised. */
  @Schema(name = "AlertReason")
  record Reason(
      @Schema(examples = "ALERT_FIRST_DELAY") String code,
      Map<String, Object> facts,
      @Schema(description = "In the language of Accept-Language.") String sentence) {}

  static AlertView of(Alert alert, Locale locale) {
    String code = alert.reason().code();
    Map<String, Object> facts = alert.reason().facts();
    return new AlertView(
        alert.id(),
        alert.onDate(),
        alert.account().value(),
        alert.customerName(),
        alert.kind().name(),
        alert.priority().name(),
        new Reason(
            code,
            Facts.plain(facts),
            Sayings.of("org.tahsil.delinquency.sentences", locale).say(code, facts)),
        alert.from().label(),
        alert.to().label(),
        alert.daysPastDue(),
        alert.overdue().plain(),
        alert.handling().state().name(),
        alert.handling().assignee(),
        alert.handling().until(),
        alert.handling().acts());
  }
}
