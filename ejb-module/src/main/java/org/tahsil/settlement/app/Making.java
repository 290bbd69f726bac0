package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.delinquency.Position;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.domain.OfferDuty;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.SettlementStore;
import org.tahsil.settlement.store.SettlementStore.Author;
import org.tahsil.settlement.store.SettlementStore.Made;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What people do with offers: make and withdraw. */
@ApplicationScoped
public class Making {

  @Inject private Portfolios portfolios;
  @Inject private Quoting quoting;
  @Inject private SettlementSettings settings;
  @Inject private Approvals approvals;
  @Inject private SettlementStore store;
  @Inject private Standing standing;
  @Inject private Sequel sequel;

  UUID make(Portfolio portfolio, AccountRef ref, SettlementWish wish, User by) {
    Position position = quoting.locked(portfolio, ref);
    Account account = position.account();
    quoting.refuseAgainst(portfolio, account.customerId(), by.name());
    refuseWhileOneRuns(account.id());
    Quote quote = quoting.quote(portfolio, position, wish, by);
    UUID key = UUID.randomUUID();
    UUID approval = approval(portfolio, account, quote, key, by);
    long change =
        store.make(
            portfolio,
            account.id(),
            quote,
            new SettlementStore.Making(
                key,
                author(portfolio, by.name()),
                approval,
                settings.current(portfolio).holds(),
                quoting.covered(portfolio, position, wish.covers())));
    sequel.made(portfolio, known(account.id(), key), change);
    return key;
  }

  private void refuseWhileOneRuns(long account) {
    standing.of(account).stream()
        .filter(known -> known.now().standing().state().isRunning())
        .findFirst()
        .ifPresent(
            known -> {
              throw new RefusedException(
                  Refusal.conflict(
                      "SETTLEMENT_RUNNING",
                      "account_ref",
                      known.owner().account().value(),
                      "Withdraw " + known.key() + " first, or wait until it ends."));
            });
  }

  /** Asks a second person if it needs one; null: it is within the maker's authority. */
  private @Nullable UUID approval(
      Portfolio portfolio, Account account, Quote quote, UUID key, User by) {
    if (quote.weighing().outcome() == Outcome.NOBODY) {
      throw new RefusedException(quote.weighing().refusal());
    }
    if (quote.weighing().outcome() == Outcome.ALONE) {
      return null;
    }
    if (quote.wish().note() == null) {
      throw new RefusedException(
          Refusal.malformed(
              "NOTE_FOR_SECOND_PERSON",
              "note",
              null,
              "Say in note why: a second person is asked."));
    }
    ApprovalWish wish =
        new ApprovalWish(
            quote.wish().kind().approval(),
            key.toString(),
            account.customerId(),
            account.id(),
            quote.weighing().stake(),
            Objects.requireNonNull(quote.wish().note()),
            quote.weighing().own(),
            by.name(),
            quote.wish().payBy());
    return approvals.ask(portfolio, wish).id();
  }

  void withdraw(Portfolio portfolio, Made made, String reason, User by) {
    quoting.lock(made.accountId());
    KnownSettlement known = known(made.accountId(), made.key());
    OfferDuty.fault(known.key(), known.making().by(), by)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    SettlementState state = known.now().standing().state();
    if (state == SettlementState.WITHDRAWN) {
      return;
    }
    if (!state.isRunning()) {
      throw new RefusedException(
          Refusal.conflict(
              "SETTLEMENT_NOT_RUNNING",
              "state",
              state.name(),
              "Only what is pending or offered can be withdrawn."));
    }
    store.withdraw(made, reason, author(portfolio, by.name()));
    Optional.ofNullable(known.making().approval())
        .ifPresent(approval -> approvals.withdraw(portfolio, approval, reason, by.name()));
    sequel.judge(portfolio, Set.of(made.accountId()));
  }

  private KnownSettlement known(long account, UUID key) {
    List<KnownSettlement> all = standing.of(account);
    return all.stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow();
  }

  private Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio), portfolios.now(portfolio));
  }
}
