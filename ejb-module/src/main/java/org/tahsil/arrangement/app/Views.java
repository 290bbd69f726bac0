package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Bearing;
import org.tahsil.arrangement.Arrangement.Share;
import org.tahsil.arrangement.Arrangement.Standing;
import org.tahsil.arrangement.Arrangement.Step;
import org.tahsil.arrangement.domain.Allowance;
import org.tahsil.arrangement.domain.Judge;
import org.tahsil.arrangement.domain.Judgement;
import org.tahsil.arrangement.domain.Judgement.PartResult;
import org.tahsil.arrangement.domain.Pledge;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementFactsStore.Facts;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.payment.Ledger;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** Arrangements as people read them, with the money that counted. */
@ApplicationScoped
public class Views {

  @Inject private ArrangementFactsStore facts;
  @Inject private Ledger ledger;

  /** All of an account as they stand, newest first. */
  List<Arrangement> of(Portfolio portfolio, long account, LocalDate today) {
    Facts known = facts.of(Set.of(account)).get(account);
    return known == null ? List.of() : views(portfolio, known, pledges(known), today);
  }

  /** All of an account at the end of a date, by what was known at the end of another. */
  List<Arrangement> asOf(Portfolio portfolio, long account, LocalDate date, LocalDate knownOn) {
    LocalDate told = date.isBefore(knownOn) ? date : knownOn;
    Facts known = facts.of(Set.of(account), told, knownOn).get(account);
    if (known == null) {
      return List.of();
    }
    List<Pledge> pledges =
        pledges(known).stream()
            .map(
                pledge ->
                    new Pledge(
                        pledge.id(),
                        pledge.made(),
                        pledge.parts(),
                        pledge.allowance(),
                        pledge.ending(),
                        date))
            .toList();
    return views(portfolio, known, pledges, date);
  }

  private static List<Pledge> pledges(Facts known) {
    return known.arrangements().stream().map(KnownArrangement::pledge).toList();
  }

  private List<Arrangement> views(
      Portfolio portfolio, Facts known, List<Pledge> pledges, LocalDate today) {
    Map<Long, Judgement> judgements = Judge.judge(pledges, known.receipts(), today);
    Map<Long, PaymentRef> refs = ledger.refs(postings(judgements.values()));
    List<Arrangement> views = new ArrayList<>();
    for (KnownArrangement found : known.arrangements()) {
      Judgement judgement = judgements.get(found.pledge().id());
      if (judgement != null) {
        views.add(view(portfolio, found, judgement, refs));
      }
    }
    Collections.reverse(views);
    return views;
  }

  private static Set<Long> postings(Collection<Judgement> judgements) {
    Set<Long> ids = new HashSet<>();
    judgements.forEach(
        judgement ->
            judgement
                .parts()
                .forEach(part -> part.money().forEach(money -> ids.add(money.postingId()))));
    return ids;
  }

  private static Arrangement view(
      Portfolio portfolio,
      KnownArrangement known,
      Judgement judgement,
      Map<Long, PaymentRef> refs) {
    return new Arrangement(
        known.key(),
        known.owner().account(),
        known.kind(),
        judgement.state(),
        judgement.since(),
        money(portfolio, known.pledge().amount()),
        money(portfolio, judgement.counted()),
        judgement.nextDue(),
        known.making(),
        bearing(portfolio, known.pledge().allowance()),
        judgement.parts().stream().map(part -> step(portfolio, part, refs)).toList(),
        known.ending());
  }

  private static Bearing bearing(Portfolio portfolio, Allowance allowance) {
    return new Bearing(
        allowance.graceDays(),
        money(portfolio, allowance.tolerance()),
        allowance.tolerancePercent(),
        allowance.missedAllowed());
  }

  private static Step step(Portfolio portfolio, PartResult result, Map<Long, PaymentRef> refs) {
    return new Step(
        result.part().no(),
        result.part().dueOn(),
        result.deadline(),
        money(portfolio, result.part().amount()),
        money(portfolio, result.counted()),
        result.enoughOn(),
        standing(result),
        result.money().stream()
            .map(
                counted ->
                    new Share(
                        Objects.requireNonNull(refs.get(counted.postingId())),
                        counted.valueOn(),
                        money(portfolio, counted.amount())))
            .toList());
  }

  private static Standing standing(PartResult result) {
    if (result.enoughOn() == null) {
      return result.passed() ? Standing.MISSED : Standing.WAITING;
    }
    return result.missed() ? Standing.PAID_LATE : Standing.PAID;
  }

  private static Money money(Portfolio portfolio, long minor) {
    return Money.ofMinor(minor, portfolio.currency());
  }
}
