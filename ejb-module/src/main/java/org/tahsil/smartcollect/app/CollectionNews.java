package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.smartcollect.app.Debits.Settled;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.StoredCollection;

/** Tells the timeline of collections. */
@ApplicationScoped
public class CollectionNews {
  @EJB private Timeline timeline;

  /** Tells how an attempt ended, and that a person must go on where no retry follows. */
  public void tell(
      StoredCollection collection, Attempt attempt, Settled settled, Instant now, String by) {
    Moment moment = new Moment(now, by);
    Map<String, String> facts = new HashMap<>();
    facts.put("collection_id", collection.id());
    facts.put("amount", settled.amount().plain());
    facts.put("currency", settled.amount().currency().getCurrencyCode());
    facts.put("attempt_no", String.valueOf(attempt.number()));
    facts.put("method", attempt.method().label());
    facts.put("reason", settled.returnCode() == null ? "" : settled.returnCode());
    String key = "collection:%d:%d:".formatted(collection.key(), attempt.number());
    List<TimelineEntry> entries = new ArrayList<>();
    if (settled.status().equals("SUCCESS")) {
      entries.add(entry(collection, moment, "COLLECTION_COLLECTED", facts, key));
    }
    if (settled.status().equals("FAILED")) {
      entries.add(entry(collection, moment, "COLLECTION_FAILED", facts, key));
      if (settled.retryOn() == null) {
        entries.add(
            entry(collection, new Moment(now, "system"), "COLLECTION_ESCALATED", facts, key));
      }
    }
    timeline.append(entries);
  }

  /** Tells that a person moved a collection. */
  public void moved(StoredCollection collection, LocalDate to, Instant now, String by) {
    timeline.append(
        List.of(
            entry(
                collection,
                new Moment(now, by),
                "COLLECTION_RESCHEDULED",
                Map.of(
                    "collection_id",
                    collection.id(),
                    "from_date",
                    collection.scheduledOn().toString(),
                    "to_date",
                    to.toString(),
                    "reason",
                    by),
                "collection:%d:%s:%s:%s:"
                    .formatted(collection.key(), collection.scheduledOn(), to, now))));
  }

  private record Moment(Instant at, String actor) {}

  private static TimelineEntry entry(
      StoredCollection collection,
      Moment moment,
      String kind,
      Map<String, String> facts,
      String key) {
    return new TimelineEntry(
        collection.customer(),
        collection.account(),
        moment.at,
        kind,
        moment.actor,
        facts,
        key + kind);
  }
}
