package org.tahsil.risk.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.risk.Risk;
import org.tahsil.risk.RiskScore;
import org.tahsil.risk.domain.Scorecard;
import org.tahsil.risk.domain.Scorecard.Scored;
import org.tahsil.risk.store.RiskFactsStore;
import org.tahsil.risk.store.RiskFactsStore.Known;
import org.tahsil.risk.store.RiskScoreStore;
import org.tahsil.shared.id.CustomerRef;

/** Scores one customer on demand and tells what the last night found. */
@Stateless
@Local(Risk.class)
public class RiskService implements Risk {
  private static final int LONGEST_LIST = 500;

  @Inject private RiskFactsStore facts;
  @Inject private RiskScoreStore scores;

  @Override
  public Optional<RiskScore> score(Portfolio portfolio, CustomerRef customer, LocalDate asOf) {
    return facts.find(portfolio, customer, asOf).map(RiskService::score);
  }

  @Override
  public List<BandCount> bands(Portfolio portfolio) {
    return scores.bands(portfolio);
  }

  @Override
  public List<Ranked> ranked(Portfolio portfolio, RiskScore.Band band, int limit) {
    return scores.ranked(portfolio, band, Math.min(Math.max(1, limit), LONGEST_LIST));
  }

  private static RiskScore score(Known known) {
    Scored scored = Scorecard.score(known.facts());
    return new RiskScore(
        known.customer(),
        known.facts().asOf(),
        Scorecard.MODEL,
        false,
        scored.points(),
        scored.probability30(),
        scored.probability60(),
        scored.probability90(),
        scored.band(),
        scored.factors());
  }
}
