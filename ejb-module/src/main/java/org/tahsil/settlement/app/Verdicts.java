package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.payment.Trials;
import org.tahsil.payment.Trials.Rest;
import org.tahsil.payment.Trials.Trial;
import org.tahsil.settlement.domain.Bid;
import org.tahsil.settlement.domain.Entry;
import org.tahsil.settlement.domain.Judge;
import org.tahsil.settlement.domain.Outcome;
import org.tahsil.settlement.domain.WaiverRule;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.SettlementFactsStore;
import org.tahsil.settlement.store.SettlementFactsStore.Facts;
import org.tahsil.settlement.store.WaiverStore;
import org.tahsil.settlement.store.WaiverStore.Waiver;

/** Judges sets of accounts, and asks the ledger once what the paid offers among them leave open. */
@ApplicationScoped
public class Verdicts {

  @Inject private SettlementFactsStore facts;
  @Inject private WaiverStore waivers;
  @Inject private Trials trials;

  /**
   * What all offers of accounts come to.
   *
   * @param standing the waivers that stand, by offer
   */
  record Found(List<Verdict> verdicts, Map<Long, List<Waiver>> standing) {}

  Found of(Occasion occasion, Collection<Long> accounts) {
    Map<Long, Facts> known = accounts.isEmpty() ? Map.of() : facts.of(accounts);
    List<Verdict> verdicts = new ArrayList<>();
    known.values().forEach(account -> verdicts.addAll(judged(account, occasion)));
    Map<Long, List<Waiver>> standing =
        waivers.standing(verdicts.stream().map(verdict -> verdict.bid().id()).toList());
    Map<Long, Trial> asked = new HashMap<>();
    for (Verdict verdict : verdicts) {
      if (WaiverRule.most(verdict.bid(), verdict.outcome()) > 0) {
        Facts account = known.getOrDefault(verdict.known().owner().accountId(), Facts.NONE);
        asked.put(verdict.bid().id(), trial(verdict, account, standing));
      }
    }
    Map<Trial, Rest> rests = trials.rests(occasion.portfolio(), asked.values());
    return new Found(
        verdicts.stream().map(verdict -> waiving(verdict, asked, rests)).toList(), standing);
  }

  private static List<Verdict> judged(Facts known, Occasion occasion) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KnownSettlement found : known.settlements()) {
      Bid bid = found.bid().finished(occasion.finished());
      verdicts.add(new Verdict(found, bid, Judge.judge(bid, known.entries(), occasion.today())));
    }
    return verdicts;
  }

  /**
   * As if neither its own waivers had been nor those of later offers, nor money that belongs to the
   * next one; so the answer depends on facts alone, not on what was found before.
   */
  private static Trial trial(Verdict verdict, Facts account, Map<Long, List<Waiver>> standing) {
    Set<Long> without = new HashSet<>();
    for (KnownSettlement other : account.settlements()) {
      if (other.bid().id() >= verdict.bid().id()) {
        standing
            .getOrDefault(other.bid().id(), List.of())
            .forEach(waiver -> without.add(waiver.postingId()));
      }
    }
    account.entries().stream()
        .filter(verdict.bid()::isOverBefore)
        .map(Entry::postingId)
        .forEach(without::add);
    return new Trial(verdict.known().owner().accountId(), verdict.outcome().since(), without);
  }

  private static Verdict waiving(Verdict verdict, Map<Long, Trial> asked, Map<Trial, Rest> rests) {
    Trial trial = asked.get(verdict.bid().id());
    Rest rest = trial == null ? null : rests.get(trial);
    if (rest == null) {
      return verdict;
    }
    Outcome outcome = verdict.outcome();
    return new Verdict(
        verdict.known(),
        verdict.bid(),
        outcome.waiving(WaiverRule.parts(verdict.bid(), outcome, rest.open(), rest.credit())));
  }
}
