package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile.Posted;
import org.tahsil.concern.Remedy;
import org.tahsil.concern.store.ConcernResultStore;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Posts what an outcome gives, under references made of the concern's number, so that none can come
 * twice.
 */
@ApplicationScoped
public class Remedying {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Ledger ledger;
  @Inject private Relief relief;
  @Inject private ConcernResultStore results;

  /** Of a concern that is locked with all accounts that the remedies touch. */
  void post(Portfolio portfolio, Concern found, List<Remedy> remedies, String by) {
    relief.mustFit(portfolio, lines(portfolio, found, remedies));
    int no = 0;
    for (Remedy one : remedies) {
      no++;
      Posted posted =
          one.kind() == Remedy.Kind.CORRECTION
              ? correct(portfolio, new Deed(found, no, by), one)
              : lessen(portfolio, new Deed(found, no, by), one);
      long account = account(portfolio, posted.account()).id();
      results.posted(found.id(), new ConcernResultStore.Line(no, account, posted));
    }
  }

  /** What lessens debt without being money; refused for accounts that are not the concern's. */
  List<Relief.Line> lines(Portfolio portfolio, Concern found, List<Remedy> remedies) {
    return remedies.stream()
        .filter(one -> one.kind() != Remedy.Kind.CORRECTION)
        .map(
            one ->
                new Relief.Line(
                    own(portfolio, found, Objects.requireNonNull(one.account())).id(),
                    kind(one),
                    Objects.requireNonNull(one.amount()),
                    item(one)))
        .toList();
  }

  private static PostingKind kind(Remedy one) {
    return one.kind() == Remedy.Kind.CREDIT_NOTE ? PostingKind.CREDIT_NOTE : PostingKind.WRITE_OFF;
  }

  private static @Nullable ItemRef item(Remedy one) {
    return one.kind() == Remedy.Kind.CREDIT_NOTE ? one.item() : null;
  }

  private Posted lessen(Portfolio portfolio, Deed deed, Remedy one) {
    Account account = own(portfolio, deed.found(), Objects.requireNonNull(one.account()));
    PaymentRow row =
        new PaymentRow(
            kind(one),
            account.facts().ref(),
            deed.reference(),
            portfolios.businessDate(portfolio),
            Objects.requireNonNull(one.amount()),
            item(one),
            null);
    ledger.postOwn(portfolio, row, deed.by());
    return new Posted(one.kind(), row.account(), row.ref(), row.amount());
  }

  /** Takes a payment of the concern's customer back and posts it where it belongs. */
  private Posted correct(Portfolio portfolio, Deed deed, Remedy one) {
    Concern found = deed.found();
    PaymentRef payment = Objects.requireNonNull(one.payment());
    Ledger.Posting taken =
        ledger.reverse(portfolio, payment, Reversal.because("concern " + found.id()), deed.by());
    own(portfolio, found, taken.facts().account());
    if (!taken.isNew() || taken.facts().kind() != PostingKind.PAYMENT) {
      throw new RefusedException(
          Refusal.conflict(
              "PAYMENT_TAKEN_BACK_BEFORE",
              "payment_ref",
              payment.value(),
              "Name a payment that stands."));
    }
    AccountRef rightful = one.account();
    mustMove(taken.facts().account(), rightful);
    if (rightful != null) {
      PaymentRow facts = taken.facts();
      ledger.postOwn(
          portfolio,
          new PaymentRow(
              PostingKind.PAYMENT,
              rightful,
              deed.reference(),
              facts.valueOn(),
              facts.amount(),
              null,
              facts.method()),
          deed.by());
    }
    return new Posted(one.kind(), taken.facts().account(), payment, taken.facts().amount());
  }

  private static void mustMove(AccountRef from, @Nullable AccountRef to) {
    if (from.equals(to)) {
      throw new RefusedException(
          Refusal.rule(
              "CORRECTION_CHANGES_NOTHING",
              "account_ref",
              from.value(),
              "Name the account where the payment belongs, or leave account_ref out to take it"
                  + " back."));
    }
  }

  /** The account, if the concern is about it. */
  private Account own(Portfolio portfolio, Concern found, AccountRef ref) {
    Account account = account(portfolio, ref);
    AccountRef named = found.subject().account();
    if (!account.facts().customer().equals(found.subject().customer())
        || (named != null && !named.equals(ref))) {
      throw new RefusedException(
          Refusal.rule(
              "POSTING_NOT_OF_CONCERN",
              "account_ref",
              ref.value(),
              "Name an account that the concern is about."));
    }
    return account;
  }

  private Account account(Portfolio portfolio, AccountRef ref) {
    return books
        .account(portfolio, ref)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account_ref", ref.value())));
  }

  /** One of a concern's remedies and whose decision it is. */
  private record Deed(Concern found, int no, String by) {

    PaymentRef reference() {
      return new PaymentRef(OwnRefs.CONCERN + "%d-%d".formatted(found.id(), no));
    }
  }
}
