package org.tahsil.escalation.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcomes;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.escalation.AgencyReturns;
import org.tahsil.escalation.store.PlacedStore;
import org.tahsil.escalation.store.PlacedStore.Question;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.outcome.RowOutcome.Rejected;

/** Takes what agencies send, of accounts that they have. */
@Stateless
@Local(AgencyReturns.class)
public class AgencyReturnsService implements AgencyReturns {

  private static final String METHOD = "AGENCY";

  @Inject private Portfolios portfolios;
  @Inject private PlacedStore placed;
  @Inject private Ledger ledger;
  @Inject private Outcomes outcomes;

  @Override
  public List<RowOutcome> takePayments(Portfolio portfolio, List<AgencyPayment> rows) {
    return of(
        portfolio,
        rows,
        row -> new Question(row.agency(), row.account().value(), row.valueOn()),
        known ->
            ledger
                .takeOwn(portfolio, known.stream().map(AgencyReturnsService::payment).toList())
                .stream()
                .map(outcome -> renamed(outcome, "payment_ref"))
                .toList());
  }

  private static PaymentRow payment(AgencyPayment row) {
    return new PaymentRow(
        PostingKind.PAYMENT,
        row.account(),
        new PaymentRef(OwnRefs.AGENCY + row.agency() + ":" + row.ref()),
        row.valueOn(),
        row.amount(),
        null,
        METHOD);
  }

  @Override
  public List<RowOutcome> takeNotes(Portfolio portfolio, List<AgencyNote> rows) {
    return of(
        portfolio,
        rows,
        row ->
            new Question(
                row.agency(),
                row.outcome().account().value(),
                at(portfolio, row).atZone(portfolio.zone()).toLocalDate()),
        known ->
            outcomes
                .takeOwn(portfolio, known.stream().map(AgencyReturnsService::dialled).toList())
                .stream()
                .map(outcome -> renamed(outcome, "call_ref"))
                .toList());
  }

  private Instant at(Portfolio portfolio, AgencyNote row) {
    Instant at = row.outcome().at();
    return at == null ? portfolios.now(portfolio) : at;
  }

  private static DialledRow dialled(AgencyNote row) {
    NewOutcome told = row.outcome();
    return new DialledRow(
        new NewOutcome(
            told.account(),
            told.kind(),
            told.channel(),
            told.at(),
            told.amount(),
            told.promisedOn(),
            told.callbackAt(),
            told.item(),
            told.disputeReason(),
            told.note(),
            OwnRefs.AGENCY + row.agency() + ":" + row.ref(),
            null),
        row.agency());
  }

  /** Rejects rows about accounts that their agency does not have; the others go on. */
  private <R> List<RowOutcome> of(
      Portfolio portfolio,
      List<R> rows,
      Function<R, Question> question,
      Function<List<R>, List<RowOutcome>> taker) {
    List<Question> questions = rows.stream().map(question).toList();
    Set<Integer> yes = placed.placedOn(portfolio, questions);
    List<R> known = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (yes.contains(i + 1)) {
        known.add(rows.get(i));
      }
    }
    Iterator<RowOutcome> taken =
        known.isEmpty() ? List.<RowOutcome>of().iterator() : taker.apply(known).iterator();
    List<RowOutcome> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(
          yes.contains(i + 1)
              ? taken.next()
              : RowOutcome.rejected("account_ref", "NOT_PLACED", questions.get(i).account()));
    }
    return all;
  }

  /** The agency reads its own reference, as it wrote it behind its code. */
  private static RowOutcome renamed(RowOutcome outcome, String from) {
    if (!(outcome instanceof Rejected no) || !no.field().equals(from)) {
      return outcome;
    }
    String value = no.value();
    return RowOutcome.rejected(
        "agency_ref",
        no.reason(),
        value != null && value.startsWith(OwnRefs.AGENCY)
            ? value.substring(OwnRefs.AGENCY.length())
            : value);
  }
}
