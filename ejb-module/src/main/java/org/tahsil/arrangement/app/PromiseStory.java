package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.PromisesChanged;
import org.tahsil.arrangement.PromisesJudged;
import org.tahsil.arrangement.app.ReAgeings.ReAged;
import org.tahsil.arrangement.domain.ReAgeRule.Span;
import org.tahsil.arrangement.store.ArrangementNowStore;
import org.tahsil.arrangement.store.ArrangementNowStore.Verdict;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.delinquency.Alarms;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.shared.money.Money;

/** Tells people and other features what became of arrangements. */
@ApplicationScoped
public class PromiseStory {

  @Inject private Portfolios portfolios;
  @Inject private Timeline timeline;
  @Inject private Alarms alarms;
  @Inject private ArrangementNowStore now;
  @Inject private Event<PromisesChanged> news;
  @Inject private Event<PromisesJudged> judged;

  /** Tells what was judged by money and dates; {@code changes} are numbers by arrangement. */
  void tell(Occasion occasion, List<Verdict> fresh, Map<Long, Long> changes) {
    List<Verdict> changed =
        fresh.stream()
            .filter(Verdict::changesState)
            .filter(verdict -> !verdict.judgement().state().isEnded())
            .toList();
    Instant at = at(occasion);
    timeline.append(
        changed.stream()
            .map(verdict -> entry(occasion, verdict, at, number(changes, verdict)))
            .toList());
    alarm(occasion, changed);
    withdraw(occasion, fresh);
    judged.fire(
        new PromisesJudged(
            occasion.portfolio(),
            fresh.stream()
                .filter(Verdict::changesState)
                .map(
                    verdict ->
                        new PromisesJudged.Change(
                            number(changes, verdict),
                            verdict.known().kind(),
                            verdict.judgement().state()))
                .toList(),
            occasion.night()));
    news.fire(
        new PromisesChanged(
            occasion.portfolio(),
            fresh.stream()
                .map(verdict -> verdict.known().owner().accountId())
                .collect(Collectors.toSet())));
  }

  private void alarm(Occasion occasion, List<Verdict> changed) {
    List<Verdict> failed = changed.stream().filter(PromiseStory::hasFailed).toList();
    if (!failed.isEmpty()) {
      alarms.raise(
          occasion.portfolio(),
          occasion.today(),
          occasion.night(),
          failed.stream().map(verdict -> call(occasion, verdict)).toList());
    }
  }

  /** Money that was told late, or a waiver, may show that what was broken was kept. */
  private void withdraw(Occasion occasion, List<Verdict> fresh) {
    List<Long> healed =
        fresh.stream()
            .filter(verdict -> verdict.known().now().state().isFailed())
            .filter(verdict -> !verdict.judgement().state().isFailed())
            .map(verdict -> verdict.known().pledge().id())
            .toList();
    if (!healed.isEmpty()) {
      alarms.withdraw(
          occasion.portfolio(),
          portfolios.businessDate(occasion.portfolio()),
          "PROMISE_NOT_BROKEN",
          now.healed(healed).stream()
              .map(past -> new Alarms.Past(past.account(), past.on(), AlertKind.BROKEN_PROMISE))
              .toList());
    }
  }

  /** Tells from when plans let days past due count anew, and from when not any more. */
  void tellReAged(Occasion occasion, List<ReAged> plans) {
    Instant at = at(occasion);
    timeline.append(plans.stream().map(plan -> reAged(plan, at)).toList());
  }

  private static TimelineEntry reAged(ReAged reAged, Instant at) {
    Optional<Span> begun = reAged.span().filter(span -> span.to() == null);
    return new TimelineEntry(
        reAged.plan().owner().customerId(),
        reAged.plan().owner().accountId(),
        at,
        begun.isPresent() ? "RE_AGED" : "RE_AGEING_ENDED",
        "system",
        begun.map(span -> Map.of("from_date", span.from().toString())).orElseGet(Map::of),
        "re-age:" + reAged.plan().key() + ":" + reAged.span());
  }

  private static long number(Map<Long, Long> changes, Verdict verdict) {
    return Objects.requireNonNull(changes.get(verdict.known().pledge().id()));
  }

  private Instant at(Occasion occasion) {
    Instant now = portfolios.now(occasion.portfolio());
    if (occasion.night() == null) {
      return now;
    }
    Instant cutOff =
        occasion
            .today()
            .atTime(occasion.portfolio().cutOff())
            .atZone(occasion.portfolio().zone())
            .toInstant();
    return cutOff.isBefore(now) ? cutOff : now;
  }

  private static boolean hasFailed(Verdict verdict) {
    return verdict.judgement().state().isFailed() && !verdict.known().now().state().isFailed();
  }

  private static TimelineEntry entry(Occasion occasion, Verdict verdict, Instant at, long change) {
    ArrangementState state = verdict.judgement().state();
    return new TimelineEntry(
        verdict.known().owner().customerId(),
        verdict.known().owner().accountId(),
        at,
        state == ArrangementState.OPEN ? "PROMISE_REOPENED" : "PROMISE_" + state,
        "system",
        facts(occasion, verdict),
        "promise:" + change);
  }

  private static Map<String, String> facts(Occasion occasion, Verdict verdict) {
    return Map.of(
        "arrangement", verdict.known().kind().name(),
        "amount", promised(occasion, verdict).plain(),
        "paid_amount", paid(occasion, verdict).plain(),
        "currency", occasion.portfolio().currency().getCurrencyCode());
  }

  private static Alarms.Call call(Occasion occasion, Verdict verdict) {
    return new Alarms.Call(
        verdict.known().owner().accountId(),
        AlertKind.BROKEN_PROMISE,
        verdict.known().kind() + "_" + verdict.judgement().state(),
        Map.of(
            "promised", promised(occasion, verdict).plain(),
            "paid", paid(occasion, verdict).plain(),
            "made_on", verdict.known().making().on().toString()));
  }

  private static Money promised(Occasion occasion, Verdict verdict) {
    return Money.ofMinor(verdict.known().pledge().amount(), occasion.portfolio().currency());
  }

  private static Money paid(Occasion occasion, Verdict verdict) {
    return Money.ofMinor(verdict.judgement().counted(), occasion.portfolio().currency());
  }
}
