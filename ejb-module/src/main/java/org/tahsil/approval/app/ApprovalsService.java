package org.tahsil.approval.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalInHand;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.domain.AuthorityRule;
import org.tahsil.approval.domain.DecidingRule;
import org.tahsil.approval.domain.DecidingRule.Word;
import org.tahsil.approval.store.ApprovalStore;
import org.tahsil.approval.store.ApprovalStore.End;
import org.tahsil.approval.store.ApprovalStore.When;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Asks a second person and takes the answer. */
@Stateless
@Local(Approvals.class)
public class ApprovalsService implements Approvals {

  private static final int LONGEST_PAGE = 500;

  @Inject private ApprovalStore store;
  @Inject private Authorities authorities;
  @Inject private Portfolios portfolios;
  @Inject private ApprovalStory story;
  @Inject private Event<ApprovalInHand> inHand;
  @Inject private Event<ApprovalDecided> news;

  @Override
  public Approval ask(Portfolio portfolio, ApprovalWish wish) {
    When when = when(portfolio);
    boolean isNew = store.add(portfolio, wish, when);
    Approval asked = store.find(portfolio, wish.kind(), wish.subject(), when.today()).orElseThrow();
    if (isNew) {
      story.asked(asked);
    } else if (!same(asked, wish)) {
      throw refused(
          Refusal.conflict(
              "APPROVAL_ASKED_ALREADY",
              "subject",
              wish.subject(),
              "Somebody was asked about it already: " + asked.id() + "."));
    }
    return asked;
  }

  private static boolean same(Approval asked, ApprovalWish wish) {
    return asked.stake().equals(wish.stake())
        && Objects.equals(customer(asked), wish.customerId())
        && Objects.equals(account(asked), wish.accountId())
        && asked.asking().by().equals(wish.askedBy());
  }

  @Override
  public Approval decide(
      Portfolio portfolio, UUID id, ApprovalState verdict, @Nullable String note, User by) {
    lock(portfolio, known(portfolio, id));
    Approval asked = known(portfolio, id);
    if (isSame(asked, verdict, by)) {
      return asked;
    }
    List<Authority> may = AuthorityRule.of(authorities.current(portfolio), asked.kind());
    DecidingRule.fault(asked, new Word(verdict, note), by, may)
        .ifPresent(
            refusal -> {
              throw refused(refusal);
            });
    Authority leaned =
        verdict == ApprovalState.GRANTED
            ? DecidingRule.leaningOn(asked, by, may).orElseThrow()
            : null;
    Approval decided = end(portfolio, asked, new End(verdict, note, by.name(), leaned));
    news.fire(new ApprovalDecided(portfolio, decided));
    return decided;
  }

  /** All accounts that the word may touch at once, and then the approval. */
  private void lock(Portfolio portfolio, Approval asked) {
    Set<Long> accounts = new TreeSet<>();
    Long own = account(asked);
    if (own != null) {
      accounts.add(own);
    }
    inHand.fire(new ApprovalInHand(portfolio, asked, accounts));
    store.lock(asked, accounts);
  }

  private static @Nullable Long customer(Approval asked) {
    Concerned concerned = asked.concerned();
    return concerned == null ? null : Long.valueOf(concerned.customerId());
  }

  private static @Nullable Long account(Approval asked) {
    Concerned concerned = asked.concerned();
    return concerned == null ? null : concerned.accountId();
  }

  private static boolean isSame(Approval asked, ApprovalState verdict, User by) {
    Decision decision = asked.decision();
    return decision != null && asked.state() == verdict && decision.by().equals(by.name());
  }

  @Override
  public void withdraw(Portfolio portfolio, UUID id, String reason, String by) {
    store.lock(known(portfolio, id), Set.of());
    Approval asked = known(portfolio, id);
    if (asked.state().mayBecome(ApprovalState.WITHDRAWN)) {
      end(portfolio, asked, new End(ApprovalState.WITHDRAWN, reason, by, null));
    }
  }

  private Approval end(Portfolio portfolio, Approval asked, End end) {
    if (!store.end(asked, end, when(portfolio))) {
      throw new IllegalStateException("ended in spite of its lock: " + asked.id());
    }
    Approval ended = known(portfolio, asked.id());
    story.ended(ended, Objects.requireNonNull(ended.decision()));
    return ended;
  }

  @Override
  public Optional<Approval> find(Portfolio portfolio, UUID id) {
    return store.find(portfolio, id, portfolios.businessDate(portfolio));
  }

  @Override
  public List<Approval> list(Portfolio portfolio, ApprovalQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    User decider = query.decidableBy();
    List<Authority> may =
        decider == null
            ? List.of()
            : DecidingRule.deciding(authorities.current(portfolio), decider);
    return store.list(portfolio, query, may, portfolios.businessDate(portfolio));
  }

  private When when(Portfolio portfolio) {
    return new When(portfolios.businessDate(portfolio), portfolios.now(portfolio));
  }

  private Approval known(Portfolio portfolio, UUID id) {
    return find(portfolio, id)
        .orElseThrow(() -> refused(Refusal.unknown("approval", id.toString())));
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
