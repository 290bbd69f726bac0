package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.contact.Exemption.Word;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.store.ExemptionStore.Known;

/** Tells the timeline who asked that a house rule be set aside, and what became of it. */
@ApplicationScoped
public class ExemptionStory {

  @Inject private Timeline timeline;

  /**
   * Tells one thing once.
   *
   * @param what ASKED, GRANTED, REFUSED, WITHDRAWN or ENDED
   */
  void tell(Known known, String what, Word word) {
    ExemptionWish wish = known.found().wish();
    Map<String, String> facts = new HashMap<>();
    facts.put("house_rule", wish.rule());
    facts.put("to_date", wish.until().toString());
    if (wish.channel() != null) {
      facts.put("channel", wish.channel().name());
    }
    if (word.note() != null) {
      facts.put("note", word.note());
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                known.customer(),
                known.account(),
                word.at(),
                "EXEMPTION_" + what,
                word.by(),
                facts,
                "exemption:" + known.found().id() + ":" + what)));
  }
}
