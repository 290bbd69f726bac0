package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.arrangement.domain.ReAgeRule;
import org.tahsil.arrangement.domain.ReAgeRule.Span;
import org.tahsil.arrangement.store.ArrangementNowStore.Verdict;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.ReAgeing;
import org.tahsil.delinquency.ReAgeing.Spell;

/** Lets the days past due follow plans, where the terms want it. */
@ApplicationScoped
public class ReAgeings {

  @Inject private ReAgeing reAgeing;
  @Inject private PromiseStory story;

  /** What a plan would do, by these terms. */
  ReAgeEffect effect(PromiseTerms terms, Position position, List<Instalment> parts) {
    return ReAgeRule.effect(
        terms.reAge(), position, parts, reAgeing.newest(position.account().id()));
  }

  /** After how many instalments something that is to be made re-ages; null: never. */
  @Nullable Integer after(PromiseTerms terms, Position position, NewArrangement wish) {
    return wish.kind() == ArrangementKind.PLAN
        ? effect(terms, position, wish.instalments()).afterInstalments()
        : null;
  }

  /** Keeps what a new plan will re-age. */
  void prepare(Position position, UUID plan, NewArrangement wish) {
    reAgeing.prepare(
        position.account().id(), plan, ReAgeRule.dates(position.items(), wish.instalments()));
  }

  /** Begins and ends what follows from judgements. */
  void follow(Occasion occasion, List<Verdict> verdicts) {
    List<Verdict> concerned =
        verdicts.stream().filter(verdict -> verdict.known().reAgeAfter() != null).toList();
    Set<UUID> news =
        reAgeing.set(
            occasion.portfolio(),
            occasion.today(),
            concerned.stream().map(ReAgeings::spell).toList());
    story.tellReAged(
        occasion,
        concerned.stream()
            .filter(verdict -> news.contains(verdict.known().key()))
            .map(verdict -> new ReAged(verdict.known(), span(verdict)))
            .toList());
  }

  /** A plan whose span is another one now; empty: it re-ages nothing. */
  record ReAged(KnownArrangement plan, Optional<Span> span) {}

  private static Optional<Span> span(Verdict verdict) {
    LocalDate madeOn = verdict.known().making().on();
    return ReAgeRule.span(verdict.known().reAgeAfter(), madeOn, verdict.judgement());
  }

  private static Spell spell(Verdict verdict) {
    KnownArrangement plan = verdict.known();
    Optional<Span> span = span(verdict);
    return new Spell(
        plan.owner().accountId(),
        plan.key(),
        span.map(Span::from).orElse(null),
        span.map(Span::to).orElse(null));
  }
}
