package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.store.CaseNightStore;
import org.tahsil.casework.store.CaseNightStore.Turned;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/**
 * The night step {@code case}: closes cases whose arrears are paid and opens new ones by the rules.
 * A case stands as soon as its unit is done; it is work, no figure of the night.
 */
@ApplicationScoped
public class CaseStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private CaseNightStore cases;
  @Inject private CaseStory story;

  @Override
  public String name() {
    return "case";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    Instant at =
        unit.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    List<Turned> paid = cases.closePaid(portfolio, unit, at);
    story.tell(portfolio, paid, CaseAction.PAID, at);
    List<Turned> opened = cases.open(portfolio, unit, at);
    story.tell(portfolio, opened, CaseAction.OPEN, at);
    long turned = (long) paid.size() + opened.size();
    return new StepCount(turned, turned, 0, 0);
  }
}
