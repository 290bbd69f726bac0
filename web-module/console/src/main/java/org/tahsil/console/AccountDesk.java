package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.Timeline;
import org.tahsil.console.view.AccountFacts;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Holds;
import org.tahsil.payment.Ledger;
import org.tahsil.risk.Risk;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Gathers what the features say of one account. */
@RequestScoped
public class AccountDesk {
  private static final int STORIES = 30;

  @EJB private Books books;
  @EJB private Delinquency delinquency;
  @EJB private Ledger ledger;
  @EJB private Holds holds;
  @EJB private Timeline timeline;
  @EJB private Risk risk;
  @Inject private AgreementDesk agreements;

  Position position(Portfolio portfolio, AccountRef ref, LocalDate asOf) {
    return delinquency.position(portfolio, ref, asOf).orElseThrow(NotFoundException::new);
  }

  /**
   * Everything that the page shows.
   *
   * @param before cursor of the timeline, null for the newest entries
   */
  AccountFacts facts(Portfolio portfolio, Position position, @Nullable Long before) {
    var account = position.account();
    CustomerRef customer = account.facts().customer();
    return new AccountFacts(
        portfolio,
        books.customer(portfolio.tenant(), customer).orElseThrow(NotFoundException::new),
        position,
        delinquency
            .explain(portfolio, account.facts().ref(), position.asOf())
            .orElseThrow(NotFoundException::new),
        ledger.postings(account.id()),
        holds.of(account),
        agreements.promises(portfolio, account),
        agreements.settlements(portfolio, account),
        timeline.page(account.id(), account.customerId(), before, STORIES),
        risk.score(portfolio, customer, position.asOf().date()));
  }
}
