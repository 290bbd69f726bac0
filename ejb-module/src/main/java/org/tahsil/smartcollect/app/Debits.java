package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.app.DebitRail.Answer;
import org.tahsil.smartcollect.app.DebitRail.Order;
import org.tahsil.smartcollect.app.DebitRail.Status;
import org.tahsil.smartcollect.app.Debtors.Debtor;
import org.tahsil.smartcollect.app.Insights.Insight;
import org.tahsil.smartcollect.domain.AttemptRule;
import org.tahsil.smartcollect.domain.CollectionState;
import org.tahsil.smartcollect.domain.Leave;
import org.tahsil.smartcollect.domain.Prospect;
import org.tahsil.smartcollect.domain.RetryRule;
import org.tahsil.smartcollect.domain.ReturnClass;
import org.tahsil.smartcollect.domain.SalaryPattern;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.store.AttemptStore;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.CollectionStore;
import org.tahsil.smartcollect.store.MandateStore;
import org.tahsil.smartcollect.store.StoredCollection;

/**
 * The two transactions around a debit: the collection is locked and its attempt written before the
 * bank is asked, and both are brought to their end once it has answered. A crash in between leaves
 * a PENDING attempt, about which the bank is asked again by reference.
 */
@Stateless
@LocalBean
public class Debits {
  private static final RetryRule RETRIES = new RetryRule(Settings.DEFAULTS);

  @EJB private Portfolios portfolios;
  @EJB private Ledger ledger;
  @Inject private Insights insights;
  @Inject private CollectionStore collections;
  @Inject private AttemptStore attempts;
  @Inject private MandateStore mandates;
  @Inject private CollectionNews news;

  /** An attempt that the bank must now be asked about. */
  public record Opened(Order order, Attempt attempt, Prospect prospect, Insight insight) {}

  /** How an attempt ended, or that it has not. */
  public record Settled(
      String status, Money amount, @Nullable String returnCode, @Nullable LocalDate retryOn) {}

  /** Locks the collection, asks the attempt rule and writes the attempt. */
  public Opened open(Debtor debtor, String id, CollectionMethod method, String by) {
    Portfolio portfolio = debtor.portfolio();
    Instant now = portfolios.now(portfolio);
    LocalDate today = now.atZone(portfolio.zone()).toLocalDate();
    StoredCollection collection =
        collections
            .lock(portfolio, debtor.customer(), id, today)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("collection_id", id)));
    List<Leave> leaves =
        mandates
            .of(portfolio, List.of(collection.account()))
            .getOrDefault(collection.account(), List.of());
    AttemptRule.refusal(collection.candidate(), method, leaves, today)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    Insight insight = insights.of(portfolio, debtor.customer(), now);
    Attempt attempt = attempt(collection, method, insight);
    attempts.open(attempt, by);
    move(collection, CollectionState.PENDING, collection.lastReturnCode(), null);
    return new Opened(
        order(attempt), attempt, insights.prospect(insight, collection, leaves), insight);
  }

  /** Ends a pending attempt as the bank says; one that has ended stays as it is. */
  public Settled settle(Portfolio portfolio, Attempt attempt, Answer answer, String by) {
    Instant now = portfolios.now(portfolio);
    LocalDate today = now.atZone(portfolio.zone()).toLocalDate();
    StoredCollection collection = collections.lock(portfolio, attempt.collection(), today);
    Attempt stored =
        attempts.find(portfolio, attempt.collectionId(), attempt.number()).orElse(attempt);
    if (!stored.status().equals("PENDING") || answer.status() == Status.PENDING) {
      return new Settled(stored.status(), stored.amount(), stored.returnCode(), stored.nextOn());
    }
    Settled settled =
        answer.status() == Status.DEBITED
            ? succeed(portfolio, collection, stored, today)
            : fail(portfolio, collection, stored, answer.returnCode());
    news.tell(collection, stored, settled, now, by);
    return settled;
  }

  private Settled succeed(
      Portfolio portfolio, StoredCollection collection, Attempt attempt, LocalDate today) {
    PaymentRow row = row(portfolio, collection, attempt, today);
    ledger.postOwn(portfolio, row, null);
    attempts.succeeded(collection.key(), attempt.number(), row.ref().value());
    move(collection, CollectionState.SUCCESS, null, null);
    return new Settled("SUCCESS", attempt.amount(), null, null);
  }

  /** Named after the collection and attempt; by key where somebody else has used the name. */
  private PaymentRow row(
      Portfolio portfolio, StoredCollection collection, Attempt attempt, LocalDate today) {
    PaymentRow named = row(collection, attempt, today, paymentRef(attempt));
    return ledger.find(portfolio, named.ref()).map(Ledger.Posting::facts).stream()
            .allMatch(named::equals)
        ? named
        : row(collection, attempt, today, keyRef(attempt));
  }

  private static PaymentRow row(
      StoredCollection collection, Attempt attempt, LocalDate today, PaymentRef ref) {
    return new PaymentRow(
        PostingKind.PAYMENT,
        collection.accountRef(),
        ref,
        today,
        attempt.amount(),
        collection.item().orElse(null),
        attempt.method().label());
  }

  private Settled fail(
      Portfolio portfolio, StoredCollection collection, Attempt attempt, @Nullable String code) {
    Instant now = portfolios.now(portfolio);
    Insight insight = insights.of(portfolio, collection.customer(), now);
    Optional<LocalDate> credit =
        insight.salary().map((SalaryPattern salary) -> salary.nextAfter(insight.today()));
    RetryRule.Next next =
        RETRIES.after(
            new RetryRule.Failure(
                attempt.number(),
                ReturnClass.of(code),
                insight.today(),
                attempt.method(),
                credit.orElse(null)));
    if (next instanceof RetryRule.Wait) {
      return new Settled("PENDING", attempt.amount(), null, null);
    }
    RetryRule.RetryOn retry = next instanceof RetryRule.RetryOn on ? on : null;
    LocalDate retryOn = retry == null ? null : retry.date();
    attempts.failed(collection.key(), attempt.number(), code, retryOn);
    move(
        collection,
        retry == null ? CollectionState.FAILED : CollectionState.SCHEDULED,
        code,
        retry);
    return new Settled("FAILED", attempt.amount(), code, retryOn);
  }

  private void move(
      StoredCollection collection,
      CollectionState to,
      @Nullable String code,
      RetryRule.@Nullable RetryOn retry) {
    CollectionState from =
        to == CollectionState.PENDING ? collection.state() : CollectionState.PENDING;
    collections.move(
        collection.key(),
        from.to(to),
        code,
        retry == null ? null : retry.date(),
        retry != null && retry.skipsAttempts());
  }

  private static Attempt attempt(
      StoredCollection collection, CollectionMethod method, Insight insight) {
    int number = collection.attempts() + 1;
    return new Attempt(
        collection.key(),
        collection.id(),
        collection.customer(),
        collection.accountRef().value(),
        number,
        method,
        collection.amount(),
        Optional.of(new Money(insight.forecast().current(), collection.amount().currency())),
        insight.now(),
        "PENDING",
        null,
        null,
        "DEBIT-%d-%d".formatted(collection.key(), number));
  }

  /** The order of a pending attempt, to ask the bank again. */
  public Order order(Attempt attempt) {
    return new Order(railRef(attempt), attempt.customer(), attempt.amount(), attempt.method());
  }

  private static String railRef(Attempt attempt) {
    return Optional.ofNullable(attempt.railRef()).orElseThrow();
  }

  /** Collection and attempt; by key where the name would be too long for a reference. */
  private static PaymentRef paymentRef(Attempt attempt) {
    String named = attempt.collectionId() + "_A" + attempt.number();
    return named.length() <= 64 ? new PaymentRef(named) : keyRef(attempt);
  }

  private static PaymentRef keyRef(Attempt attempt) {
    return new PaymentRef(
        OwnRefs.COLLECTION + "%d-A%d".formatted(attempt.collection(), attempt.number()));
  }
}
