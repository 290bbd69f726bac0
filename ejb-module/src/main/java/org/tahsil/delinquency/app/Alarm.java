package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.AlertsRaised;
import org.tahsil.delinquency.AlertsRaised.News;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.DefaultRisk;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.AlertFactsStore.Begun;
import org.tahsil.delinquency.store.AlertFactsStore.Cured;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;

/** Raises alerts of accounts that were aged, each once, and tells them to the timeline. */
@ApplicationScoped
public class Alarm {

  @Inject private AlertFactsStore facts;
  @Inject private AlertStore alerts;
  @Inject private DefaultRisk risk;
  @Inject private Timeline timeline;
  @Inject private Event<AlertsRaised> news;

  /** How many reasons for an alert there were, and how many alerts are new. */
  record Count(int reasons, int raised) {}

  /** Judges aged accounts and their moves. */
  Count raise(Story story, Occasion occasion, Collection<Long> aged, List<Move> moves) {
    Portfolio portfolio = story.portfolio();
    List<Begun> begun = aged.isEmpty() ? List.of() : facts.conditions(portfolio, occasion, aged);
    List<Raised> wanted = wanted(portfolio, occasion, begun, moves);
    return new Count(moves.size() + begun.size(), sound(story, occasion, wanted));
  }

  /** Raises what is wanted and was not raised yet; gives how many. */
  int sound(Story story, Occasion occasion, List<Raised> wanted) {
    if (wanted.isEmpty()) {
      return 0;
    }
    List<News> raised = alerts.raise(story.portfolio(), occasion, wanted);
    tell(story, wanted, raised);
    if (!raised.isEmpty()) {
      news.fire(new AlertsRaised(story.portfolio(), occasion.date(), occasion.night(), raised));
    }
    return raised.size();
  }

  private List<Raised> wanted(
      Portfolio portfolio, Occasion occasion, List<Begun> begun, List<Move> moves) {
    if (begun.isEmpty() && moves.isEmpty()) {
      return List.of();
    }
    Verdicts verdicts =
        new Verdicts(
            portfolio,
            facts.highValue(portfolio, occasion.date()),
            risks(portfolio, occasion, begun, moves),
            cures(portfolio, occasion, moves));
    List<Raised> wanted = new ArrayList<>();
    moves.forEach(move -> verdicts.of(move).ifPresent(wanted::add));
    begun.forEach(condition -> wanted.add(verdicts.of(condition)));
    return wanted;
  }

  private Map<Long, DefaultRisk.Band> risks(
      Portfolio portfolio, Occasion occasion, List<Begun> begun, List<Move> moves) {
    Set<Long> customers = moves.stream().map(Move::customerId).collect(Collectors.toSet());
    begun.forEach(condition -> customers.add(condition.move().customerId()));
    return risk.bands(portfolio, customers, occasion.date());
  }

  private Map<Long, Cured> cures(Portfolio portfolio, Occasion occasion, List<Move> moves) {
    List<Long> newlyLate =
        moves.stream().filter(move -> move.from() == Bucket.CURRENT).map(Move::accountId).toList();
    return newlyLate.isEmpty() ? Map.of() : facts.cures(portfolio, occasion.date(), newlyLate);
  }

  private void tell(Story story, List<Raised> wanted, List<News> raised) {
    Set<String> told =
        raised.stream()
            .map(alert -> alert.accountId() + " " + alert.kind())
            .collect(Collectors.toSet());
    timeline.append(
        wanted.stream()
            .filter(alert -> told.contains(alert.move().accountId() + " " + alert.kind()))
            .map(story::alertRaised)
            .toList());
  }
}
