package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tahsil.settlement.domain.Bid;
import org.tahsil.settlement.domain.Judge;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.SettlementFactsStore;
import org.tahsil.settlement.store.SettlementFactsStore.Facts;
import org.tahsil.settlement.store.SettlementNowStore;

/** Judges all offers of accounts anew, in sets, and sees to what follows. */
@ApplicationScoped
public class Judging {

  @Inject private SettlementFactsStore facts;
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
    List<Verdict> verdicts = new ArrayList<>();
    if (!accounts.isEmpty()) {
      facts.of(accounts).values().forEach(known -> verdicts.addAll(verdicts(known, occasion)));
    }
    List<Verdict> fresh = verdicts.stream().filter(Verdict::isNew).toList();
    if (!fresh.isEmpty()) {
      Map<Long, Long> changes = now.write(fresh, occasion.today(), occasion.night());
      List<Verdict> changed = fresh.stream().filter(Verdict::changesState).toList();
      story.tell(occasion, changed, changes);
      changed.forEach(verdict -> holds.align(occasion, verdict));
    }
    waivers.align(occasion.portfolio(), verdicts);
    return new Count(verdicts.size(), (int) fresh.stream().filter(Verdict::changesState).count());
  }

  private static List<Verdict> verdicts(Facts known, Occasion occasion) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KnownSettlement found : known.settlements()) {
      Bid bid = found.bid().finished(occasion.finished());
      verdicts.add(new Verdict(found, bid, Judge.judge(bid, known.entries(), occasion.today())));
    }
    return verdicts;
  }
}
