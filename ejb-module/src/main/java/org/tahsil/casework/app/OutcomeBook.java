package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.PromiseTold;
import org.tahsil.casework.domain.OutcomeTerms;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Appends outcomes and what follows from them, in one transaction. */
@ApplicationScoped
public class OutcomeBook {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private OutcomeStore outcomes;
  @Inject private Contact contact;
  @Inject private Disputes disputes;
  @Inject private FollowUp follow;
  @Inject private Event<PromiseTold> promises;

  Outcome tell(Portfolio portfolio, NewOutcome told, String by) {
    Account account =
        books
            .account(portfolio, told.account())
            .orElseThrow(() -> refused(Refusal.unknown("account_ref", told.account().value())));
    OutcomeTerms.fault(portfolio, told, portfolios.now(portfolio))
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    Optional<Outcome> before = known(portfolio, told);
    if (before.isPresent()) {
      return before.get();
    }
    outcomes.lock(account.customerId());
    follow.refuseIfWorked(account.customerId(), by);
    Outcome corrected = corrected(portfolio, told);
    UUID hold = disputes.turn(portfolio, told, corrected, by);
    Optional<CollectionCase> found = follow.lockedCase(portfolio, account.customerId());
    Instant at = at(portfolio, account, told, corrected);
    Long caseId = found.map(CollectionCase::id).orElse(null);
    long id =
        outcomes.add(
            portfolio,
            new OutcomeStore.Entry(
                account, caseId, told, at, hold, by, portfolios.businessDate(portfolio)));
    contact.note(portfolio, account, told, at);
    found.ifPresent(one -> follow.moveOn(portfolio, one, told, at, by));
    follow.letGo(account.customerId(), by);
    announcePromise(portfolio, told, id, by);
    return outcomes.find(portfolio, id).orElseThrow();
  }

  /** A dialler that tells the same once more is not heard twice. */
  private Optional<Outcome> known(Portfolio portfolio, NewOutcome told) {
    String source = told.sourceRef();
    Optional<Outcome> before =
        source == null ? Optional.empty() : outcomes.bySource(portfolio, source);
    before
        .filter(one -> !Told.same(one.told(), told))
        .ifPresent(
            one -> {
              throw refused(
                  Refusal.conflict(
                      "OUTCOME_TOLD_OTHERWISE",
                      "source_ref",
                      source,
                      "Use another source_ref, or name what it corrects."));
            });
    return before;
  }

  private @Nullable Outcome corrected(Portfolio portfolio, NewOutcome told) {
    Long old = told.corrects();
    if (old == null) {
      return null;
    }
    Outcome found =
        outcomes
            .find(portfolio, old)
            .filter(one -> one.told().account().equals(told.account()))
            .orElseThrow(() -> refused(Refusal.unknown("corrects", old.toString())));
    if (!found.stands()) {
      throw refused(
          Refusal.conflict(
              "OUTCOME_CORRECTED_BEFORE",
              "corrects",
              old.toString(),
              "Correct outcome " + found.correctedBy() + " instead."));
    }
    return found;
  }

  /**
   * A correction is about the same instant. Where a clock stands still, outcomes are told
   * microseconds apart, so that each is a contact of its own and their order is kept.
   */
  private Instant at(
      Portfolio portfolio, Account account, NewOutcome told, @Nullable Outcome corrected) {
    Instant given = told.at();
    if (corrected != null) {
      return corrected.at();
    }
    if (given != null) {
      return given;
    }
    Instant now = portfolios.now(portfolio);
    return portfolio.isSimulated()
        ? now.minus(Duration.ofSeconds(1)).plusNanos(1_000 * outcomes.count(account.customerId()))
        : now;
  }

  private void announcePromise(Portfolio portfolio, NewOutcome told, long id, String by) {
    Money amount = told.amount();
    if (told.promisedOn() != null && amount != null) {
      promises.fire(new PromiseTold(portfolio, told.account(), amount, told.promisedOn(), id, by));
    }
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
