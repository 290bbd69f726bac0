package org.tahsil.delinquency.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore.Move;

/** Tells the timeline what was seen of a date, and when. */
record Story(Portfolio portfolio, LocalDate date, Instant at) {

  /** What a night sees, it sees at the cut-off of its date. */
  static Story ofNight(Portfolio portfolio, LocalDate date) {
    return new Story(
        portfolio, date, date.atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant());
  }

  TimelineEntry bucketChanged(Move move) {
    Map<String, String> facts =
        Map.of(
            "from_bucket", move.from().label(),
            "to_bucket", move.to().label(),
            "days_past_due", String.valueOf(move.daysPastDue()));
    return entry(move, "BUCKET_CHANGED", facts, "bucket:" + date + ":" + move.to().label());
  }

  TimelineEntry alertRaised(Raised alert) {
    Map<String, String> facts =
        Map.of(
            "alert", alert.kind().name(),
            "priority", alert.priority().name(),
            "days_past_due", String.valueOf(alert.move().daysPastDue()));
    return entry(alert.move(), "ALERT_RAISED", facts, "alert:" + date + ":" + alert.kind());
  }

  private TimelineEntry entry(Move move, String kind, Map<String, String> facts, String key) {
    return new TimelineEntry(move.customerId(), move.accountId(), at, kind, "system", facts, key);
  }
}
