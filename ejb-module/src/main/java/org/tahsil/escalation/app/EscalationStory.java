package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.shared.money.Money;

/** Tells the timeline of a customer what became of an escalation. */
@ApplicationScoped
public class EscalationStory {

  @Inject private Timeline timeline;
  @Inject private EscalationActStore acts;

  void tell(Escalation found, EscalationAct act) {
    Map<String, String> facts = new HashMap<>();
    facts.put("case_reason", found.step().name());
    put(facts, "item", act.item());
    put(facts, "agency", found.agency());
    put(facts, "note", act.note());
    Money amount = act.amount();
    if (amount != null) {
      facts.put("amount", amount.plain());
      facts.put("currency", amount.currency().getCurrencyCode());
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                acts.customerId(found.id()),
                null,
                act.at(),
                "ESCALATION_" + act.action(),
                act.by(),
                facts,
                "escalation:" + found.id() + ":" + act.version())));
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
