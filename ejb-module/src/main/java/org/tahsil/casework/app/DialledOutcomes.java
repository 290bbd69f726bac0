package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.casework.domain.OutcomeTerms;
import org.tahsil.casework.store.DialledStore;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes a dialler's rows: what cannot be is set aside beforehand, so that no row breaks others. */
@ApplicationScoped
public class DialledOutcomes {

  @Inject private Portfolios portfolios;
  @Inject private OutcomeStore outcomes;
  @Inject private DialledStore books;
  @Inject private OutcomeBook book;

  RowOutcome take(Portfolio portfolio, DialledRow row) {
    NewOutcome told = row.outcome();
    Optional<Refusal> fault = OutcomeTerms.fault(portfolio, told, portfolios.now(portfolio));
    if (fault.isPresent()) {
      Refusal refusal = fault.get();
      String field = refusal.field();
      return RowOutcome.rejected(field == null ? "kind" : field, refusal.code(), refusal.value());
    }
    String source = told.sourceRef();
    Optional<Outcome> before =
        source == null ? Optional.empty() : outcomes.bySource(portfolio, source);
    if (before.isPresent()) {
      return before.filter(one -> Told.same(one.told(), told)).isPresent()
          ? RowOutcome.UNCHANGED
          : RowOutcome.rejected("call_ref", "CONFLICT", source);
    }
    return unknown(portfolio, row).orElseGet(() -> taken(portfolio, row));
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

  private RowOutcome taken(Portfolio portfolio, DialledRow row) {
    book.tell(portfolio, row.outcome(), row.agent());
    return RowOutcome.ACCEPTED;
  }
}
