package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.Cases;
import org.tahsil.console.view.EscalationCard;
import org.tahsil.console.view.EscalationLine;
import org.tahsil.delinquency.Position;
import org.tahsil.escalation.Agencies;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.Escalations;
import org.tahsil.shared.id.CustomerRef;

/** The steps of the case of an account's customer. */
@RequestScoped
public class EscalationDesk {
  @Inject private Visit visit;
  @EJB private Cases cases;
  @EJB private Escalations escalations;
  @EJB private Agencies agencies;

  /** The card for who works on cases; null for others, and without an open case. */
  @Nullable EscalationCard card(Portfolio portfolio, Position position) {
    if (!visit.rights().workCases()) {
      return null;
    }
    CustomerRef customer = position.account().facts().customer();
    return cases.list(portfolio, new CaseQuery(null, null, null, customer, true, null, 1)).stream()
        .findFirst()
        .map(one -> card(portfolio, position, one.id()))
        .orElse(null);
  }

  private EscalationCard card(Portfolio portfolio, Position position, long caseId) {
    return EscalationCard.of(
        visit.wording(),
        new EscalationCard.Content(
            portfolio,
            position.account().facts().ref(),
            caseId,
            escalations.list(portfolio, EscalationQuery.of(caseId)),
            agencies.list(portfolio.tenant()),
            new EscalationLine.Reader(
                visit.user(), visit.rights().leadAgents(), visit.businessDate(portfolio))));
  }
}
