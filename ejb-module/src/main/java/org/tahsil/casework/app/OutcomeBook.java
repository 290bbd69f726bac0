package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.domain.CorrectionRule;
import org.tahsil.casework.domain.OutcomeTerms;
import org.tahsil.casework.store.OutcomeStore;
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
  @Inject private PromisesToPay promises;

  /**
   * An outcome of which everything stands but the outcome itself: the customer and the account are
   * locked, and what it holds or promises is done. Cases come after all accounts.
   */
  record Begun(
      Account account, NewOutcome told, @Nullable UUID hold, @Nullable UUID promise, String by) {}

  /** What somebody tells; of what another one told he corrects nothing, unless he leads. */
  Outcome tell(Portfolio portfolio, NewOutcome told, User by) {
    Account account = account(portfolio, told);
    outcomes.lock(account.customerId());
    Optional<Outcome> before = known(portfolio, told);
    if (before.isPresent()) {
      return before.get();
    }
    Optional.ofNullable(corrected(portfolio, told))
        .flatMap(found -> CorrectionRule.fault(found, by))
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    return keep(portfolio, begin(portfolio, account, told, by.name()));
  }

  private Account account(Portfolio portfolio, NewOutcome told) {
    return books
        .account(portfolio, told.account())
        .orElseThrow(() -> refused(Refusal.unknown("account_ref", told.account().value())));
  }

  /** The first half of a row that was looked at before, its customer and account being locked. */
  Begun begin(Portfolio portfolio, NewOutcome told, String by) {
    return begin(portfolio, account(portfolio, told), told, by);
  }

  private Begun begin(Portfolio portfolio, Account account, NewOutcome given, String by) {
    follow.refuseIfWorked(account.customerId(), by);
    Outcome corrected = corrected(portfolio, given);
    NewOutcome told =
        corrected == null
            ? given.asKept()
            : given.about(corrected.told().channel(), corrected.at()).asKept();
    OutcomeTerms.fault(portfolio, told, portfolios.now(portfolio))
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    UUID hold = disputes.turn(portfolio, told, corrected, by);
    UUID promise = promises.turn(portfolio, told, corrected, by);
    return new Begun(account, told, hold, promise, by);
  }

  /** The second half: the case is locked, the outcome appended and followed. */
  Outcome keep(Portfolio portfolio, Begun begun) {
    long customer = begun.account().customerId();
    Optional<CollectionCase> found = follow.lockedCase(portfolio, customer);
    Outcome outcome = added(portfolio, begun, found.map(CollectionCase::id).orElse(null));
    contact.note(portfolio, begun.account(), outcome);
    found.ifPresent(one -> follow.moveOn(portfolio, one, outcome));
    follow.letGo(customer, begun.by());
    return outcome;
  }

  private Outcome added(Portfolio portfolio, Begun begun, @Nullable Long caseId) {
    OutcomeStore.Entry entry =
        new OutcomeStore.Entry(
            begun.account(),
            caseId,
            begun.told(),
            at(portfolio, begun),
            begun.hold(),
            begun.promise(),
            begun.by(),
            portfolios.businessDate(portfolio));
    return outcomes
        .add(portfolio, entry)
        .flatMap(id -> outcomes.find(portfolio, id))
        .orElseThrow(() -> refused(otherwise(begun.told().sourceRef())));
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
              throw refused(otherwise(source));
            });
    return before;
  }

  private static Refusal otherwise(@Nullable String source) {
    return Refusal.conflict(
        "OUTCOME_TOLD_OTHERWISE",
        "source_ref",
        source,
        "Use another source_ref, or name what it corrects.");
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
   * Where a clock stands still, outcomes are told microseconds apart, so that each is a contact of
   * its own and their order is kept.
   */
  private Instant at(Portfolio portfolio, Begun begun) {
    Instant given = begun.told().at();
    if (given != null) {
      return given;
    }
    Instant now = portfolios.now(portfolio).truncatedTo(ChronoUnit.MICROS);
    return portfolio.isSimulated()
        ? now.minus(Duration.ofSeconds(1))
            .plusNanos(1_000 * outcomes.count(begun.account().customerId()))
        : now;
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
