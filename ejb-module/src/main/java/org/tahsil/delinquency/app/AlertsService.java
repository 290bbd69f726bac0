package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertAct;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.AlertsHandled;
import org.tahsil.delinquency.domain.AlertWork;
import org.tahsil.delinquency.store.AlertActStore;
import org.tahsil.delinquency.store.AlertInboxStore;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Hands alerts to people and notes what they do with them. */
@Stateless
@Local(Alerts.class)
public class AlertsService implements Alerts {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private Users users;
  @Inject private AlertInboxStore inbox;
  @Inject private AlertActStore acts;
  @Inject private Event<AlertsHandled> news;

  @Override
  public List<Alert> list(Portfolio portfolio, AlertQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return inbox.list(portfolio, portfolios.businessDate(portfolio), query);
  }

  @Override
  public Optional<Alert> find(Portfolio portfolio, long alert) {
    return inbox.find(portfolio, portfolios.businessDate(portfolio), alert);
  }

  @Override
  public List<AlertAct> acts(Portfolio portfolio, long alert) {
    return acts.of(known(portfolio, alert).id());
  }

  @Override
  public Alert act(Portfolio portfolio, long alert, Wish wish, User by) {
    known(portfolio, alert);
    acts.lock(alert);
    Alert found = known(portfolio, alert);
    LocalDate today = portfolios.businessDate(portfolio);
    Wish fitting = fitting(wish);
    if (!AlertWork.allows(found.handling().state(), wish.action())) {
      throw new RefusedException(
          Refusal.conflict(
              "ALERT_STATE",
              "action",
              wish.action().name(),
              "It is " + found.handling().state() + ": read it again."));
    }
    fault(portfolio, fitting, today, by)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    acts.add(alert, fitting, by.name(), today);
    news.fire(new AlertsHandled(portfolio, alert, fitting.action()));
    return known(portfolio, alert);
  }

  /** What belongs to another action says nothing here. */
  private static Wish fitting(Wish wish) {
    return new Wish(
        wish.action(),
        wish.action() == Action.ASSIGN ? wish.assignee() : null,
        wish.action() == Action.SNOOZE ? wish.until() : null,
        wish.note());
  }

  private Optional<Refusal> fault(Portfolio portfolio, Wish wish, LocalDate today, User by) {
    String assignee = wish.assignee();
    if (assignee != null && !mayHave(portfolio, assignee, by)) {
      return Optional.of(
          Refusal.rule(
              "ASSIGNEE_CANNOT_WORK",
              "assignee",
              assignee,
              "Name an active user who is agent, manager or admin."));
    }
    if (wish.action() != Action.SNOOZE) {
      return Optional.empty();
    }
    LocalDate until = wish.until();
    return until == null
        ? Optional.of(
            Refusal.malformed("FIELD_MISSING", "until", null, "Give the day on which it returns."))
        : AlertWork.dateFault(today, until);
  }

  private boolean mayHave(Portfolio portfolio, String assignee, User by) {
    return assignee.equals(by.name())
        ? AlertWork.worksOn(portfolio, by)
        : users.find(assignee).filter(user -> AlertWork.worksOn(portfolio, user)).isPresent();
  }

  private Alert known(Portfolio portfolio, long alert) {
    return find(portfolio, alert)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("alert", String.valueOf(alert))));
  }
}
