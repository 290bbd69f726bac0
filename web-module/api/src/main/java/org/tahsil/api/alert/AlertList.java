package org.tahsil.api.alert;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Alert;

/** A page of alerts, newest first. */
@Schema(name = "Alerts")
record AlertList(
    @Schema(examples = "OMR") String currency,
    List<AlertView> alerts,
    @Nullable String nextCursor) {

  /** One alert. */
  @Schema(name = "Alert")
  record AlertView(
      long alertId,
      LocalDate onDate,
      String accountRef,
      String customerName,
      @Schema(enumeration = {"NEW_DELINQUENCY", "ESCALATION", "CURE"}) String kind,
      @Schema(enumeration = {"LOW", "MEDIUM", "HIGH"}) String priority,
      String fromBucket,
      String toBucket,
      int daysPastDue,
      String overdue) {

    static AlertView of(Alert alert) {
      return new AlertView(
          alert.id(),
          alert.onDate(),
          alert.account().value(),
          alert.customerName(),
          alert.kind(),
          alert.priority(),
          alert.from().label(),
          alert.to().label(),
          alert.daysPastDue(),
          alert.overdue().plain());
    }
  }
}
