package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.app.ConcernSubjects.About;
import org.tahsil.concern.domain.ConcernFlow;
import org.tahsil.concern.domain.TellingRule;
import org.tahsil.concern.store.ConcernRuleStore;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Takes concerns in. */
@ApplicationScoped
public class Telling {

  @Inject private Portfolios portfolios;
  @Inject private ConcernSubjects subjects;
  @Inject private ConcernRuleStore rules;
  @Inject private ConcernStore concerns;
  @Inject private ConcernBook book;
  @Inject private ConcernHolds holds;
  @Inject private WorkingDays days;

  /** The concern, and whether it is new. */
  record Taken(long concern, boolean isNew) {}

  Taken tell(Portfolio portfolio, NewConcern told, String by) {
    TellingRule.fault(told)
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    Optional<Concern> known = known(portfolio, told);
    return known.isPresent()
        ? new Taken(known.get().id(), false)
        : take(portfolio, told, subjects.about(portfolio, told), by);
  }

  private Taken take(Portfolio portfolio, NewConcern told, About about, String by) {
    LocalDate today = portfolios.businessDate(portfolio);
    concerns.lockAccounts(about.held().stream().map(Account::id).toList());
    Disputed disputed = subjects.disputed(portfolio, told, about.named());
    ConcernRule rule =
        rules.of(portfolio, today).stream()
            .filter(one -> one.kind() == told.kind())
            .findFirst()
            .orElseThrow();
    ConcernStore.Entry entry =
        new ConcernStore.Entry(
            told,
            about.customerId(),
            about.named() == null ? null : about.named().id(),
            disputed,
            rule,
            days.after(portfolio, today, rule.decideDays()),
            by,
            today);
    Long id = concerns.add(portfolio, entry);
    if (id == null) {
      return new Taken(
          known(portfolio, told).orElseThrow(() -> open(portfolio, entry)).id(), false);
    }
    Concern begun = book.known(portfolio, id);
    holds.place(
        portfolio,
        id,
        about.held(),
        new ConcernHolds.Wish(told.kind(), rule.stops(), disputed),
        by);
    book.note(
        portfolio,
        begun,
        ConcernAction.TELL,
        new Standing(ConcernFlow.first(), null, rule.team(), entry.decideBy()),
        new ConcernBook.Words(null, by));
    return new Taken(id, true);
  }

  /** What has come under this source reference before; refused if it says something else. */
  private Optional<Concern> known(Portfolio portfolio, NewConcern told) {
    String source = told.sourceRef();
    Optional<Concern> before =
        source == null ? Optional.empty() : concerns.bySource(portfolio, source);
    if (before.isPresent() && !TellingRule.same(before.get(), told)) {
      throw refused(
          Refusal.conflict(
              "CONCERN_TOLD_OTHERWISE",
              "source_ref",
              source,
              "Use another source_ref: this one is concern " + before.get().id() + "."));
    }
    return before;
  }

  private RefusedException open(Portfolio portfolio, ConcernStore.Entry entry) {
    String id = concerns.undecided(portfolio, entry).map(String::valueOf).orElse("");
    return refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "CONCERN_OPEN_ALREADY",
            "kind",
            entry.told().kind().name(),
            "Work on concern " + id + ".",
            Map.of("concern", id)));
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
