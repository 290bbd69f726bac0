package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.store.ConcernStepStore.Late;
import org.tahsil.concern.store.ConcernStore.Keys;

/** Tells the timeline what became of a concern. */
@ApplicationScoped
public class ConcernStory {

  @Inject private Timeline timeline;

  /** What somebody did. */
  void tell(Keys keys, Concern found, ConcernStep step) {
    Map<String, String> facts = new HashMap<>();
    facts.put("concern", String.valueOf(found.id()));
    facts.put("concern_kind", found.kind().name());
    facts.put("to_date", step.standing().decideBy().toString());
    facts.put("team", step.standing().team());
    put(facts, "owner", step.standing().owner());
    if (!found.kind().isPersonal()) {
      facts.put("concern_reason", found.reason());
      put(facts, "note", step.note());
    }
    Concern.Disputed disputed = found.disputed();
    if (disputed != null) {
      facts.put("item_ref", disputed.item().value());
      facts.put("amount", disputed.amount().plain());
      facts.put("currency", disputed.amount().currency().getCurrencyCode());
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                keys.customerId(),
                keys.accountId(),
                step.at(),
                "CONCERN_" + step.action(),
                step.by(),
                facts,
                "concern:" + found.id() + ":" + step.version())));
  }

  /** That somebody read or redacted evidence; each time anew. */
  void tell(Keys keys, Concern found, Deed deed) {
    timeline.append(
        List.of(
            new TimelineEntry(
                keys.customerId(),
                keys.accountId(),
                deed.at(),
                "CONCERN_EVIDENCE_" + deed.what(),
                deed.by(),
                Map.of(
                    "concern", String.valueOf(found.id()),
                    "concern_kind", found.kind().name(),
                    "evidence", deed.evidence().toString()),
                "concern:%d:%s:%s".formatted(found.id(), deed.what(), UUID.randomUUID()))));
  }

  /**
   * What somebody did with evidence.
   *
   * @param what READ or REDACTED
   */
  record Deed(String what, UUID evidence, String by, Instant at) {}

  /** What a night found. */
  void late(List<Late> late, Instant at) {
    timeline.append(late.stream().map(one -> entry(one, at)).toList());
  }

  private static TimelineEntry entry(Late one, Instant at) {
    return new TimelineEntry(
        one.customerId(),
        one.accountId(),
        at,
        "CONCERN_" + ConcernAction.OVERDUE,
        "system",
        Map.of("concern", String.valueOf(one.concernId()), "concern_kind", one.kind()),
        "concern:" + one.concernId() + ":" + one.version());
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
