package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
   * What somebody did.
   *
   * @param note why; null: nothing was said
   */
  void tell(Portfolio portfolio, Known known, String what, String by, @Nullable String note) {
    ManualOverride found = known.found();
    Map<String, String> facts = new HashMap<>();
    facts.put("override", found.reason().name());
    facts.put("stops", stops(found));
    facts.put("from_date", found.from().toString());
    facts.put("to_date", found.endsOn().toString());
    if (note != null) {
      facts.put("note", note);
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                known.customerId(),
                known.accountId(),
                portfolios.now(portfolio),
                "OVERRIDE_" + what,
                by,
                facts,
                "override:" + found.id() + ":" + what)));
  }

  /** All seven sets of automations are words of their own in the timeline. */
  private static String stops(ManualOverride found) {
    return found.stops().stream().sorted().map(Automation::name).collect(Collectors.joining("_"));
  }
}
