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
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PaymentsPosted;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.domain.PaymentTerms;
import org.tahsil.payment.store.PostingStore;
import org.tahsil.payment.store.PostingStore.Known;
import org.tahsil.payment.store.PostingStore.Payer;
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
    LocalDate knownOn = portfolios.businessDate(portfolio);
    return settled(portfolio, intake.take(portfolio, rows, knownOn), knownOn);
  }

  private List<RowOutcome> settled(
      Portfolio portfolio, PaymentIntake.Taken taken, LocalDate knownOn) {
    if (!taken.posted().isEmpty()) {
      settle(portfolio, accounts(taken.posted()), knownOn);
      story.posted(portfolio, taken.posted());
    }
    return taken.outcomes();
  }

  @Override
  public Posting post(Portfolio portfolio, PaymentRow row) {
    return posted(portfolio, row, take(portfolio, List.of(row)).get(0));
  }

  @Override
  public List<RowOutcome> takeOwn(Portfolio portfolio, List<PaymentRow> rows) {
    LocalDate knownOn = portfolios.businessDate(portfolio);
    return settled(portfolio, intake.takeOwn(portfolio, rows, knownOn), knownOn);
  }

  @Override
  public Posting postOwn(Portfolio portfolio, PaymentRow row) {
    return posted(portfolio, row, takeOwn(portfolio, List.of(row)).get(0));
  }

  private Posting posted(Portfolio portfolio, PaymentRow row, RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Rejected rejected) {
      throw new RefusedException(refusal(rejected));
    }
    return known(portfolio, row.ref()).posting().fresh(outcome.equals(RowOutcome.ACCEPTED));
  }

  @Override
  public Posting reverse(Portfolio portfolio, PaymentRef payment, Reversal why) {
    Known known = known(portfolio, payment);
    PaymentTerms.fault(known.posting().facts(), why)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    postings.lock(portfolio, Set.of(known.posting().facts().account()));
    LocalDate knownOn = portfolios.businessDate(portfolio);
    boolean isNew = !postings.reverse(Set.of(known.postingId()), why, knownOn).isEmpty();
    if (isNew) {
      settle(portfolio, Set.of(known.payer().accountId()), knownOn);
      story.reversed(portfolio, List.of(known), why);
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
    LocalDate knownOn = portfolios.businessDate(portfolio);
    Set<Long> undone =
        postings.reverse(
            standing.stream().map(Known::postingId).toList(), correction.why(), knownOn);
    List<Known> back =
        standing.stream().filter(known -> undone.contains(known.postingId())).toList();
    PaymentIntake.Taken taken = intake.takeOwn(portfolio, correction.rows(), knownOn);
    taken.outcomes().forEach(LedgerService::refuse);
    Set<Long> accounts = new HashSet<>(accounts(taken.posted()));
    back.forEach(known -> accounts.add(known.payer().accountId()));
    if (!accounts.isEmpty()) {
      settle(portfolio, accounts, knownOn);
      story.reversed(portfolio, back, correction.why());
      story.posted(portfolio, taken.posted());
    }
  }

  @Override
  public Map<Long, PaymentRef> refs(Collection<Long> keys) {
    return postings.refs(keys);
  }

  private static void refuse(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Rejected rejected) {
      throw new RefusedException(refusal(rejected));
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

  private static Refusal refusal(RowOutcome.Rejected row) {
    String value = row.value() == null ? "" : row.value();
    return switch (row.reason()) {
      case "UNKNOWN_ACCOUNT" -> Refusal.unknown("account", value);
      case "CONFLICT" ->
          Refusal.conflict(
              "CONFLICT",
              row.field(),
              value,
              "The reference stands for another payment: use a new one, or reverse that first.");
      case "RESERVED_REFERENCE" ->
          Refusal.rule(
              row.reason(),
              row.field(),
              value,
              "Use another reference: only the product posts under " + OwnRefs.PREFIXES + ".");
      case "UNKNOWN_ITEM" ->
          Refusal.rule(row.reason(), row.field(), value, "Name an item of this account, or none.");
      case "WRITE_OFF_NAMES_ITEM" ->
          Refusal.rule(
              row.reason(),
              row.field(),
              value,
              "Leave item_ref out: a write-off takes the oldest item first.");
      case "WRITE_OFF_EXCEEDS_DEBT" ->
          Refusal.rule(
              row.reason(), row.field(), value, "Write off at most what the account still owes.");
      default ->
          Refusal.rule(
              row.reason(),
              row.field(),
              value,
              "Use an amount above zero in the portfolio's currency.");
    };
  }
}
