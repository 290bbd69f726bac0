package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.casework.app.OutcomeBook.Begun;
import org.tahsil.casework.domain.OutcomeTerms;
import org.tahsil.casework.domain.SourceRule;
import org.tahsil.casework.store.DialledStore;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes a dialler's rows: what cannot be is set aside beforehand, so that no row breaks others. */
@ApplicationScoped
public class DialledOutcomes {

  /** What a file calls differently. */
  private static final Map<String, String> COLUMNS =
      Map.of("due_on", "promised_on", "source_ref", "call_ref");

  @Inject private Portfolios portfolios;
  @Inject private OutcomeStore outcomes;
  @Inject private DialledStore books;
  @Inject private OutcomeBook book;
  @Inject private PromisesToPay promises;

  /** What became of a row at first sight; a row that is taken waits for its second half. */
  private record Looked(@Nullable RowOutcome answer, @Nullable Begun begun) {}

  /**
   * All customers, then all accounts, then all cases are locked, each in their order, as payments
   * and nights do: so nobody waits in a circle.
   *
   * @param own whether references of agencies are open to the rows
   */
  List<RowOutcome> take(Portfolio portfolio, List<DialledRow> rows, boolean own) {
    books.lock(portfolio, rows);
    List<Looked> looked = rows.stream().map(row -> look(portfolio, row, own)).toList();
    books.lockCases(
        portfolio,
        looked.stream()
            .map(Looked::begun)
            .filter(Objects::nonNull)
            .map(begun -> begun.account().customerId())
            .toList());
    return looked.stream().map(one -> answer(portfolio, one)).toList();
  }

  private RowOutcome answer(Portfolio portfolio, Looked looked) {
    Begun begun = looked.begun();
    if (begun == null) {
      return Objects.requireNonNull(looked.answer());
    }
    book.keep(portfolio, begun);
    return RowOutcome.ACCEPTED;
  }

  private Looked look(Portfolio portfolio, DialledRow row, boolean own) {
    NewOutcome told = row.outcome();
    return reserved(told, own)
        .or(() -> known(portfolio, told))
        .or(
            () ->
                OutcomeTerms.fault(portfolio, told.asKept(), portfolios.now(portfolio))
                    .map(DialledOutcomes::rejected))
        .or(() -> unknown(portfolio, row))
        .or(() -> promises.fault(portfolio, told, row.agent()).map(DialledOutcomes::rejected))
        .map(answer -> new Looked(answer, null))
        .orElseGet(() -> new Looked(null, book.begin(portfolio, told, row.agent())));
  }

  private static Optional<RowOutcome> reserved(NewOutcome told, boolean own) {
    return own
        ? Optional.empty()
        : SourceRule.fault(told.sourceRef()).map(DialledOutcomes::rejected);
  }

  private Optional<RowOutcome> known(Portfolio portfolio, NewOutcome told) {
    String source = told.sourceRef();
    return source == null
        ? Optional.empty()
        : outcomes
            .bySource(portfolio, source)
            .map(
                before ->
                    Told.same(before.told(), told)
                        ? RowOutcome.UNCHANGED
                        : RowOutcome.rejected("call_ref", "CONFLICT", source));
  }

  private static RowOutcome rejected(Refusal refusal) {
    String field = refusal.field();
    String column = field == null ? "outcome" : COLUMNS.getOrDefault(field, field);
    return RowOutcome.rejected(column, refusal.code(), refusal.value());
  }

  private Optional<RowOutcome> unknown(Portfolio portfolio, DialledRow row) {
    NewOutcome told = row.outcome();
    DialledStore.Known known = books.look(portfolio, told, row.agent());
    if (!known.account()) {
      return Optional.of(
          RowOutcome.rejected("account_ref", "UNKNOWN_ACCOUNT", told.account().value()));
    }
    if (told.kind() == OutcomeKind.DISPUTE && !known.disputable()) {
      return Optional.of(
          RowOutcome.rejected("item_ref", "CANNOT_BE_DISPUTED", String.valueOf(told.item())));
    }
    return known.worked()
        ? Optional.of(RowOutcome.rejected("account_ref", "CUSTOMER_BEING_WORKED", row.agent()))
        : Optional.empty();
  }
}
