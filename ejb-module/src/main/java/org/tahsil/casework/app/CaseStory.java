package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CasesMoved;
import org.tahsil.casework.store.CaseNightStore.Turned;
import org.tahsil.casework.store.StaffStore.Moved;

/** Tells the timeline of a customer, and other features, what became of the case. */
@ApplicationScoped
public class CaseStory {

  @Inject private Timeline timeline;
  @Inject private Event<CasesMoved> news;

  /** What somebody did. */
  void tell(Portfolio portfolio, long customerId, long caseId, CaseAct act) {
    timeline.append(List.of(entry(customerId, caseId, act)));
    news.fire(new CasesMoved(portfolio, Set.of(caseId), act.action()));
  }

  /** What a leader did with many. */
  void tell(Portfolio portfolio, List<Moved> moved) {
    timeline.append(
        moved.stream().map(one -> entry(one.customerId(), one.caseId(), one.act())).toList());
    announce(portfolio, moved.stream().map(Moved::caseId).toList(), CaseAction.ASSIGN);
  }

  private void announce(Portfolio portfolio, List<Long> cases, CaseAction action) {
    if (!cases.isEmpty()) {
      news.fire(new CasesMoved(portfolio, Set.copyOf(cases), action));
    }
  }

  private static TimelineEntry entry(long customerId, long caseId, CaseAct act) {
    Map<String, String> facts = new HashMap<>();
    facts.put("case_reason", act.reason());
    put(facts, "owner", act.standing().owner());
    put(facts, "skill", act.standing().skill());
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
  void tell(Portfolio portfolio, List<Turned> turned, CaseAction action, Instant at) {
    timeline.append(turned.stream().map(one -> entry(one, action, at)).toList());
    announce(portfolio, turned.stream().map(Turned::caseId).toList(), action);
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
