package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.store.OverrideStore.Known;

/** Tells the timeline what became of an override. */
@ApplicationScoped
public class OverrideStory {

  @Inject private Timeline timeline;
  @Inject private Portfolios portfolios;

  /**
   * What somebody did. An end may be moved: each day that was told is told once.
   *
   * @param note why; null: nothing was said
   */
  void tell(Portfolio portfolio, Known known, String what, String by, @Nullable String note) {
    Map<String, String> facts = facts(known.found());
    if (note != null) {
      facts.put("note", note);
    }
    String once = what.equals("ENDED") ? what + ":" + known.found().endsOn() : what;
    timeline.append(
        List.of(
            new TimelineEntry(
                known.customerId(),
                known.accountId(),
                portfolios.now(portfolio),
                "OVERRIDE_" + what,
                by,
                facts,
                key(known, once))));
  }

  /** Those whose time was over by the end of a date, or for which nobody agreed in time. */
  void expired(Portfolio portfolio, LocalDate date, List<Known> over) {
    Instant now = portfolios.now(portfolio);
    Instant end = date.atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    Instant at = end.isBefore(now) ? end : now;
    timeline.append(
        over.stream()
            .map(
                known ->
                    new TimelineEntry(
                        known.customerId(),
                        known.accountId(),
                        at,
                        known.found().beginsOn() == null ? "OVERRIDE_LAPSED" : "OVERRIDE_EXPIRED",
                        "system",
                        facts(known.found()),
                        key(known, "EXPIRED")))
            .toList());
  }

  private static String key(Known known, String what) {
    return "override:" + known.found().id() + ":" + what;
  }

  private static Map<String, String> facts(ManualOverride found) {
    Map<String, String> facts = new HashMap<>();
    facts.put("override", found.reason().name());
    facts.put("stops", stops(found));
    facts.put("from_date", found.from().toString());
    facts.put("to_date", found.endsOn().toString());
    return facts;
  }

  /** All seven sets of automations are words of their own in the timeline. */
  private static String stops(ManualOverride found) {
    return found.stops().stream().sorted().map(Automation::name).collect(Collectors.joining("_"));
  }
}
