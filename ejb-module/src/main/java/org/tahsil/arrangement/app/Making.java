package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.domain.MakingRule;
import org.tahsil.arrangement.domain.MakingRule.Room;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementFactsStore.Facts;
import org.tahsil.arrangement.store.ArrangementStore;
import org.tahsil.arrangement.store.ArrangementStore.Author;
import org.tahsil.arrangement.store.ArrangementStore.Made;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What people do with arrangements: make, cancel, reschedule. */
@ApplicationScoped
public class Making {

  @Inject private Portfolios portfolios;
  @Inject private Drafts drafts;
  @Inject private ArrangementStore store;
  @Inject private ArrangementFactsStore facts;
  @Inject private Judging judging;
  @Inject private ReAgeings reAgeings;
  @Inject private PersonStory story;

  UUID make(Portfolio portfolio, AccountRef ref, NewArrangement wish, String by) {
    long account = drafts.position(portfolio, ref).account().id();
    judging.lock(account);
    return make(portfolio, drafts.position(portfolio, ref), wish, by, null);
  }

  void cancel(Portfolio portfolio, Made key, String reason, String by) {
    judging.lock(key.accountId());
    KnownArrangement known = known(key);
    if (known.now().state() != ArrangementState.CANCELLED) {
      end(portfolio, key, ArrangementState.CANCELLED, reason, by);
      judge(portfolio, key.accountId());
      story.tell(portfolio, known(key), "PROMISE_CANCELLED", by);
    }
  }

  UUID reschedule(Portfolio portfolio, Made key, NewArrangement wish, String reason, String by) {
    judging.lock(key.accountId());
    end(portfolio, key, ArrangementState.RESCHEDULED, reason, by);
    judge(portfolio, key.accountId());
    KnownArrangement old = known(key);
    story.tell(portfolio, old, "PROMISE_RESCHEDULED", by);
    return make(portfolio, drafts.position(portfolio, old.owner().account()), wish, by, key.id());
  }

  private void end(
      Portfolio portfolio, Made key, ArrangementState state, String reason, String by) {
    ArrangementState now = known(key).now().state();
    if (!now.mayBecome(state)) {
      throw new RefusedException(
          Refusal.conflict(
              "PROMISE_NOT_OPEN", "state", now.name(), "Only what is open can be ended."));
    }
    store.end(key, state, reason, author(portfolio, by));
  }

  private UUID make(
      Portfolio portfolio,
      Position position,
      NewArrangement wish,
      String by,
      @Nullable Long replaces) {
    Drafts.refuse(drafts.objection(portfolio, position, by));
    Room room = drafts.room(portfolio, position);
    Drafts.refuse(MakingRule.fault(wish, room));
    long account = position.account().id();
    PromiseTerms terms = room.terms();
    int missed = wish.kind() == ArrangementKind.PLAN ? terms.missedAllowed() : 0;
    Integer reAgeAfter = reAgeings.after(terms, position, wish);
    UUID id =
        store.make(
            portfolio,
            account,
            wish,
            terms,
            new ArrangementStore.Making(author(portfolio, by), missed, reAgeAfter, replaces));
    if (reAgeAfter != null) {
      reAgeings.prepare(position, id, wish);
    }
    judge(portfolio, account);
    facts(account).stream()
        .filter(known -> known.key().equals(id))
        .forEach(known -> story.tell(portfolio, known, "PROMISE_MADE", by));
    return id;
  }

  private void judge(Portfolio portfolio, long account) {
    judging.judge(Occasion.during(portfolio, portfolios.businessDate(portfolio)), Set.of(account));
  }

  private KnownArrangement known(Made key) {
    return facts(key.accountId()).stream()
        .filter(known -> known.pledge().id() == key.id())
        .findFirst()
        .orElseThrow();
  }

  private List<KnownArrangement> facts(long account) {
    Facts found = facts.of(Set.of(account)).get(account);
    return found == null ? List.of() : found.arrangements();
  }

  private Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio));
  }
}
