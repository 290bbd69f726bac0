package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.Concerns;
import org.tahsil.console.view.ConcernCard;
import org.tahsil.delinquency.Position;

/** The concerns about an account. */
@RequestScoped
public class ConcernRoom {
  private static final int LINES = 20;

  @Inject private Visit visit;
  @EJB private Concerns concerns;

  ConcernCard card(Portfolio portfolio, Position position) {
    return ConcernCard.of(
        visit.wording(),
        position,
        new ConcernCard.Facts(
            portfolio,
            visit.businessDate(portfolio),
            concerns.list(portfolio, ConcernQuery.of(position.account().facts().ref(), LINES)),
            concerns.causes(position.account())),
        visit.rights().tellConcerns());
  }
}
