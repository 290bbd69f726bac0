package org.tahsil.affordability.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.affordability.StatedIncomes;
import org.tahsil.affordability.domain.StatementRule;
import org.tahsil.affordability.store.StatedIncomeStore;
import org.tahsil.affordability.store.StatedIncomeStore.Stored;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Writes stated incomes down. The timeline hears that one was stated, never the figures. */
@Stateless
@Local(StatedIncomes.class)
public class StatedIncomesService implements StatedIncomes {
  private static final int LONGEST_LIST = 100;

  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private StatedIncomeStore store;
  @Inject private Timeline timeline;

  @Override
  public List<StatedIncome> of(Portfolio portfolio, CustomerRef customer) {
    return store.newest(portfolio, known(portfolio, customer).id(), LONGEST_LIST);
  }

  @Override
  public StatedIncome state(Portfolio portfolio, CustomerRef ref, NewStatedIncome told, String by) {
    Customer customer = known(portfolio, ref);
    LocalDate today = portfolios.businessDate(portfolio);
    StatementRule.fault(told, today)
        .ifPresent(
            refusal -> {
              throw refused(refusal);
            });
    UUID id = UUID.randomUUID();
    StatedIncomeStore.Entry entry = new StatedIncomeStore.Entry(customer.id(), told, by, today);
    if (!store.add(portfolio, id, entry)) {
      return before(portfolio, customer, told);
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                customer.id(),
                null,
                portfolios.now(portfolio),
                "INCOME_STATED",
                by,
                Map.of(),
                "income:" + id)));
    return store.byId(portfolio, id).orElseThrow().income();
  }

  private StatedIncome before(Portfolio portfolio, Customer customer, NewStatedIncome told) {
    String source = String.valueOf(told.sourceRef());
    Stored before = store.bySource(portfolio, source).orElseThrow();
    if (before.customer() != customer.id() || !before.income().told().equals(told)) {
      throw refused(
          Refusal.conflict(
              "INCOME_TOLD_OTHERWISE",
              "source_ref",
              source,
              "Use another source_ref: this one says something else."));
    }
    return before.income();
  }

  /** A customer with an account in the portfolio. */
  private Customer known(Portfolio portfolio, CustomerRef ref) {
    return books
        .customer(portfolio.tenant(), ref)
        .filter(
            customer ->
                books.accountsOf(portfolio.tenant(), ref).stream()
                    .anyMatch(account -> account.portfolio().equals(portfolio.id())))
        .orElseThrow(() -> refused(Refusal.unknown("customer_ref", ref.value())));
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
