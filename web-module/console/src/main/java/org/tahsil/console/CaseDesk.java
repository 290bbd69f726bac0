package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.Cases;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkSettings;
import org.tahsil.casework.Worklist;
import org.tahsil.console.view.CaseCard;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Holds;
import org.tahsil.shared.id.CustomerRef;

/** The case of an account's customer. */
@RequestScoped
public class CaseDesk {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Inject private Visit visit;
  @EJB private Cases cases;
  @EJB private Worklist worklist;
  @EJB private Holds holds;
  @EJB private Portfolios portfolios;
  @EJB private WorkSettings settings;
  @Inject private Hands hands;

  /** The card for who works on cases; null for others. */
  @Nullable CaseCard card(Portfolio portfolio, Position position) {
    if (!visit.rights().workCases()) {
      return null;
    }
    Instant now = portfolios.now(portfolio);
    CaseCard.Reader reader =
        new CaseCard.Reader(
            visit.user(),
            portfolio,
            visit.businessDate(portfolio),
            FIELD.format(now.atZone(portfolio.zone())),
            visit.rights().leadAgents() ? settings.skills(portfolio).codes() : List.of(),
            hands.agents(portfolio),
            visit.rights().leadAgents());
    CustomerRef customer = position.account().facts().customer();
    return CaseCard.of(
        visit.wording(),
        reader,
        position,
        new CaseCard.Known(
            item(portfolio, customer),
            hands.last(portfolio, customer, position.account().facts().ref()),
            holds.of(position.account())));
  }

  private @Nullable WorkItem item(Portfolio portfolio, CustomerRef customer) {
    return cases.list(portfolio, new CaseQuery(null, null, null, customer, true, null, 1)).stream()
        .findFirst()
        .flatMap(one -> worklist.find(portfolio, one.id(), visit.user()))
        .orElse(null);
  }
}
