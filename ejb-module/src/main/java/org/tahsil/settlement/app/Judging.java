package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.SettlementNowStore;

/** Judges all offers of accounts anew, in sets, and sees to what follows. */
@ApplicationScoped
public class Judging {

  @Inject private Verdicts verdicts;
  @Inject private SettlementNowStore now;
  @Inject private SettlementStory story;
  @Inject private OfferHolds holds;
  @Inject private Waivers waivers;

  /** How many offers were judged, and how many came to something else. */
  record Count(int judged, int changed) {}

  /**
   * The caller has locked the accounts, so that of two who judge one the later sees all facts. What
   * stands is written before anything is posted: a posting has them judged once more, and then
   * nothing is left to do.
   */
  Count judge(Occasion occasion, Collection<Long> accounts) {
    Verdicts.Found found = verdicts.of(occasion, accounts);
    List<Verdict> fresh = found.verdicts().stream().filter(Verdict::isNew).toList();
    List<Verdict> changed = fresh.stream().filter(Verdict::changesState).toList();
    if (!fresh.isEmpty()) {
      Map<Long, Long> changes = now.write(fresh, occasion.today(), occasion.night());
      story.tell(occasion, changed, changes);
      holds.align(occasion.portfolio(), changed);
    }
    waivers.align(occasion.portfolio(), found);
    return new Count(found.verdicts().size(), changed.size());
  }
}
