package org.tahsil.risk.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.risk.domain.Scorecard;
import org.tahsil.risk.domain.Scorecard.Scored;
import org.tahsil.risk.store.RiskFactsStore;
import org.tahsil.risk.store.RiskFactsStore.Known;
import org.tahsil.risk.store.RiskScoreStore;
import org.tahsil.risk.store.ScoreMonths;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** The night step {@code score}: scores the customers whose first account lies in the unit. */
@ApplicationScoped
public class ScoreStep implements NightStep {

  @Inject private RiskFactsStore facts;
  @Inject private RiskScoreStore scores;
  @Inject private ScoreMonths months;
  @Inject private Portfolios portfolios;

  @Inject
  @ConfigProperty(name = "tahsil.risk.keep.months", defaultValue = "0")
  private int monthsKept;

  @Override
  public String name() {
    return "score";
  }

  /** Makes room for the date's scores, and drops those of months that are kept no longer. */
  @Override
  public void prepare(LocalDate businessDate) {
    months.ensure(businessDate);
    if (monthsKept > 0) {
      months.drop(businessDate, monthsKept);
    }
  }

  @Override
  public StepCount run(NightUnit unit) {
    months.ensure(unit.businessDate()); // a night that goes on later was prepared long ago
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    Map<Long, Scored> scored =
        facts.ofUnit(unit, portfolio).stream()
            .collect(Collectors.toMap(Known::customerId, known -> Scorecard.score(known.facts())));
    scores.save(unit, scored);
    return new StepCount(scored.size(), scored.size(), 0, 0);
  }
}
