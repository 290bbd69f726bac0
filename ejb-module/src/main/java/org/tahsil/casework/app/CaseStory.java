package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.store.CaseNightStore.Turned;
import org.tahsil.casework.store.StaffStore.Moved;

/** Tells the timeline of a customer what became of the case. */
@ApplicationScoped
public class CaseStory {

  @Inject private Timeline timeline;

  /** What somebody did. */
  void tell(long customerId, long caseId, CaseAct act) {
    timeline.append(List.of(entry(customerId, caseId, act)));
  }

  /** What a leader did with many. */
  void tell(List<Moved> moved) {
    timeline.append(
        moved.stream().map(one -> entry(one.customerId(), one.caseId(), one.act())).toList());
  }

  private static TimelineEntry entry(long customerId, long caseId, CaseAct act) {
    Map<String, String> facts = new HashMap<>();
    facts.put("case_reason", act.reason());
    put(facts, "owner", act.standing().owner());
    LocalDate until = act.standing().noContactUntil();
    put(facts, "to_date", until == null ? null : until.toString());
    put(facts, "note", act.note());
    return new TimelineEntry(
        customerId,
        null,
        act.at(),
        "CASE_" + act.action(),
        act.by(),
        facts,
        "case:" + caseId + ":" + act.version());
  }

  /** What nights and payments did. */
  void tell(List<Turned> turned, CaseAction action, Instant at) {
    timeline.append(turned.stream().map(one -> entry(one, action, at)).toList());
  }

  private static TimelineEntry entry(Turned one, CaseAction action, Instant at) {
    Map<String, String> facts = new HashMap<>();
    facts.put("case_reason", one.reason());
    put(facts, "owner", one.owner());
    return new TimelineEntry(
        one.customerId(),
        null,
        at,
        "CASE_" + action,
        "system",
        facts,
        "case:" + one.caseId() + ":" + action);
  }

  private static void put(
      Map<String, String> facts, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
