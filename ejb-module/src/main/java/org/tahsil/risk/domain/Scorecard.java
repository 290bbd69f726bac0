package org.tahsil.risk.domain;

import static org.tahsil.risk.domain.Scale.rising;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.risk.RiskScore.Factor;
import org.tahsil.risk.domain.Scale.Step;

/**
 * An expert estimate, not trained on data: points for what makes default more likely, and a
 * logistic curve from points to the probability of being 90 days past due within a horizon. More
 * lateness never lowers the points. The card is written down in docs/risk-scorecard.md.
 */
public final class Scorecard {
  public static final String MODEL = "expert-scorecard 1.0";

  private static final int DEFAULT_DPD = 90;
  private static final double STEEPNESS = 0.055;
  private static final double OFFSET_30 = -5.5;
  private static final double OFFSET_60 = -5.0;
  private static final double OFFSET_90 = -4.5;
  private static final double MEDIUM_FROM = 0.15;
  private static final double HIGH_FROM = 0.50;
  private static final int NO_HISTORY_POINTS = 6;

  private static final Scale CURRENT_DPD =
      rising(
          70,
          new Step(0, 0),
          new Step(15, 10),
          new Step(30, 20),
          new Step(60, 35),
          new Step(90, 50));
  private static final Scale OVERDUE_PERCENT =
      rising(12, new Step(0, 0), new Step(25, 3), new Step(50, 6), new Step(75, 9));
  private static final Scale LATE_PERCENT =
      rising(16, new Step(0, 0), new Step(20, 5), new Step(50, 10));
  private static final Scale WORST_LATENESS =
      rising(
          18, new Step(0, 0), new Step(15, 3), new Step(30, 6), new Step(60, 10), new Step(90, 14));
  private static final Scale LATE_IN_A_ROW =
      rising(9, new Step(0, 0), new Step(1, 2), new Step(2, 5));
  private static final Scale YOUNG_MONTHS =
      rising(8, new Step(-36, 0), new Step(-12, 2), new Step(-6, 5));
  private static final Scale DROPPED_USAGE = rising(6, new Step(-0.8, 0), new Step(-0.5, 3));

  private Scorecard() {}

  /** The outcome for these facts. */
  public static Scored score(RiskFacts facts) {
    List<Factor> factors = new ArrayList<>(standing(facts));
    factors.addAll(history(facts));
    factors.add(tenure(facts));
    factors.add(usage(facts));
    int points = factors.stream().mapToInt(Factor::points).sum();
    double within90 = probability(facts, points, 90, OFFSET_90);
    return new Scored(
        points,
        probability(facts, points, 30, OFFSET_30),
        probability(facts, points, 60, OFFSET_60),
        within90,
        band(within90),
        factors.stream().filter(factor -> factor.points() > 0).toList());
  }

  private static List<Factor> standing(RiskFacts facts) {
    int overduePercent = percent(facts.overdueMinor(), facts.outstandingMinor());
    return List.of(
        new Factor(
            "CURRENT_DPD",
            CURRENT_DPD.points(facts.daysPastDue()),
            Map.of("days", facts.daysPastDue())),
        new Factor(
            "OVERDUE_SHARE",
            OVERDUE_PERCENT.points(overduePercent),
            Map.of("percent", overduePercent)));
  }

  private static List<Factor> history(RiskFacts facts) {
    int due = facts.daysLate().size();
    if (due == 0) {
      return List.of(new Factor("NO_HISTORY", NO_HISTORY_POINTS, Map.of()));
    }
    int latePercent = percent(facts.lateItems(), due);
    return List.of(
        new Factor(
            "LATE_ITEMS",
            LATE_PERCENT.points(latePercent),
            Map.of("late", facts.lateItems(), "due", due)),
        new Factor(
            "WORST_LATENESS",
            WORST_LATENESS.points(facts.worstLateness()),
            Map.of("days", facts.worstLateness())),
        new Factor(
            "LATE_IN_A_ROW",
            LATE_IN_A_ROW.points(facts.lateInARow()),
            Map.of("items", facts.lateInARow())));
  }

  private static Factor tenure(RiskFacts facts) {
    int months = (int) Math.max(0, ChronoUnit.MONTHS.between(facts.customerSince(), facts.asOf()));
    return new Factor("SHORT_TENURE", YOUNG_MONTHS.points(-months), Map.of("months", months));
  }

  private static Factor usage(RiskFacts facts) {
    BigDecimal index = facts.usageIndex();
    return index == null
        ? new Factor("DROPPED_USAGE", 0, Map.of())
        : new Factor(
            "DROPPED_USAGE", DROPPED_USAGE.points(-index.doubleValue()), Map.of("index", index));
  }

  /** Rounded up, so that any share above nothing counts. */
  private static int percent(long part, long whole) {
    return whole <= 0 ? 0 : (int) Math.ceil(100.0 * part / whole);
  }

  /** Certain once it has happened, impossible while the days left do not suffice. */
  private static double probability(RiskFacts facts, int points, int horizon, double offset) {
    if (facts.daysPastDue() >= DEFAULT_DPD) {
      return 1;
    }
    if (facts.daysPastDue() + horizon < DEFAULT_DPD) {
      return 0;
    }
    return 1 / (1 + Math.exp(-(offset + STEEPNESS * points)));
  }

  private static Band band(double within90) {
    return within90 >= HIGH_FROM ? Band.HIGH : within90 >= MEDIUM_FROM ? Band.MEDIUM : Band.LOW;
  }

  /**
   * What the card says.
   *
   * @param factors those that added points; they add up to the total
   */
  public record Scored(
      int points,
      double probability30,
      double probability60,
      double probability90,
      Band band,
      List<Factor> factors) {}
}
