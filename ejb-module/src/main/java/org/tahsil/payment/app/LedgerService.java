package org.tahsil.payment.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PaymentsPosted;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.domain.PaymentTerms;
import org.tahsil.payment.domain.PostingRefusals;
import org.tahsil.payment.store.PostingStore;
import org.tahsil.payment.store.PostingStore.Known;
import org.tahsil.payment.store.PostingStore.Payer;
import org.tahsil.payment.store.PostingStore.Told;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Posts payments, takes them back and allocates what they touch. */
@Stateless
@Local(Ledger.class)
public class LedgerService implements Ledger {

  @Inject private PaymentIntake intake;
  @Inject private PostingStore postings;
  @Inject private Reallocation reallocation;
  @Inject private Portfolios portfolios;
  @Inject private PaymentStory story;
  @Inject private Event<PaymentsPosted> news;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<PaymentRow> rows) {
    return settled(portfolio, intake.take(portfolio, rows, told(portfolio, null)));
  }

  private List<RowOutcome> settled(Portfolio portfolio, PaymentIntake.Taken taken) {
    if (!taken.posted().isEmpty()) {
      settle(portfolio, accounts(taken.posted()), taken.told().on());
      story.posted(portfolio, taken);
    }
    return taken.outcomes();
  }

  private Told told(Portfolio portfolio, @Nullable String by) {
    return new Told(portfolios.businessDate(portfolio), by);
  }

  @Override
  public Posting post(Portfolio portfolio, PaymentRow row, String by) {
    PaymentIntake.Taken taken = intake.take(portfolio, List.of(row), told(portfolio, by));
    return posted(portfolio, row, settled(portfolio, taken).get(0));
  }

  @Override
  public List<RowOutcome> takeOwn(Portfolio portfolio, List<PaymentRow> rows) {
    return settled(portfolio, intake.takeOwn(portfolio, rows, told(portfolio, null)));
  }

  @Override
  public Posting postOwn(Portfolio portfolio, PaymentRow row, @Nullable String by) {
    PaymentIntake.Taken taken = intake.takeOwn(portfolio, List.of(row), told(portfolio, by));
    return posted(portfolio, row, settled(portfolio, taken).get(0));
  }

  private Posting posted(Portfolio portfolio, PaymentRow row, RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Rejected rejected) {
      throw new RefusedException(PostingRefusals.of(rejected));
    }
    return known(portfolio, row.ref()).posting().fresh(outcome.equals(RowOutcome.ACCEPTED));
  }

  @Override
  public Posting reverse(Portfolio portfolio, PaymentRef payment, Reversal why, String by) {
    Known known = known(portfolio, payment);
    PaymentTerms.fault(known.posting().facts(), why)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    postings.lock(portfolio, Set.of(known.posting().facts().account()));
    Told told = told(portfolio, by);
    boolean isNew = !postings.reverse(Set.of(known.postingId()), why, told).isEmpty();
    if (isNew) {
      settle(portfolio, Set.of(known.payer().accountId()), told.on());
      story.reversed(portfolio, List.of(known), why, by);
    }
    return known(portfolio, payment).posting().fresh(isNew);
  }

  @Override
  public void correct(Portfolio portfolio, Correction correction) {
    Collection<Known> standing = postings.known(portfolio, correction.back()).values();
    Set<AccountRef> named =
        correction.rows().stream().map(PaymentRow::account).collect(Collectors.toSet());
    standing.forEach(known -> named.add(known.posting().facts().account()));
    postings.lock(portfolio, named);
    Told told = told(portfolio, null);
    Set<Long> undone =
        postings.reverse(standing.stream().map(Known::postingId).toList(), correction.why(), told);
    List<Known> back =
        standing.stream().filter(known -> undone.contains(known.postingId())).toList();
    PaymentIntake.Taken taken = intake.takeOwn(portfolio, correction.rows(), told);
    taken.outcomes().forEach(LedgerService::refuse);
    Set<Long> accounts = new HashSet<>(accounts(taken.posted()));
    back.forEach(known -> accounts.add(known.payer().accountId()));
    if (!accounts.isEmpty()) {
      settle(portfolio, accounts, told.on());
      story.reversed(portfolio, back, correction.why(), null);
      story.posted(portfolio, taken);
    }
  }

  @Override
  public Map<Long, PaymentRef> refs(Collection<Long> keys) {
    return postings.refs(keys);
  }

  private static void refuse(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Rejected rejected) {
      throw new RefusedException(PostingRefusals.of(rejected));
    }
  }

  @Override
  public List<Posting> postings(long accountId) {
    return postings.of(accountId);
  }

  @Override
  public Optional<Posting> find(Portfolio portfolio, PaymentRef payment) {
    return postings.find(portfolio, payment).map(Known::posting);
  }

  private void settle(Portfolio portfolio, Set<Long> accounts, LocalDate knownOn) {
    reallocation.allocate(portfolio, accounts, knownOn);
    news.fire(new PaymentsPosted(portfolio, accounts));
  }

  private Known known(Portfolio portfolio, PaymentRef ref) {
    return postings
        .find(portfolio, ref)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("payment", ref.value())));
  }

  private static Set<Long> accounts(Map<PaymentRow, Payer> posted) {
    return posted.values().stream().map(Payer::accountId).collect(Collectors.toSet());
  }
}
