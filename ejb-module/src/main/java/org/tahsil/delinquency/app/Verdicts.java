package org.tahsil.delinquency.app;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Alarms;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.DefaultRisk.Band;
import org.tahsil.delinquency.domain.AlertRule;
import org.tahsil.delinquency.domain.AlertRule.Weight;
import org.tahsil.delinquency.store.AlertFactsStore.Begun;
import org.tahsil.delinquency.store.AlertFactsStore.Cured;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.shared.money.Money;

/**
 * The alerts of one occasion, each with its reason.
 *
 * @param high overdue amount from which one is high, in minor units
 * @param risks by customer
 * @param cures by account: those that make being late again a relapse
 */
record Verdicts(
    Portfolio portfolio, @Nullable Long high, Map<Long, Band> risks, Map<Long, Cured> cures) {

  Optional<Raised> of(Move move) {
    Cured cured = cures.get(move.accountId());
    return AlertRule.kind(move.from(), move.to(), cured != null)
        .map(kind -> raised(move, kind, reason(move, kind), moved(kind, cured)));
  }

  Raised of(Begun begun) {
    return raised(begun.move(), begun.kind(), begun.reason(), figures(begun));
  }

  /** An alert for a reason that a higher feature found. */
  Raised of(Move standing, Alarms.Call call) {
    return raised(standing, call.kind(), call.reason(), call.facts());
  }

  private static String reason(Move move, AlertKind kind) {
    return kind == AlertKind.CURE && move.reAged() ? "CURE_BY_PLAN" : kind.name();
  }

  private Raised raised(Move move, AlertKind kind, String reason, Map<String, String> facts) {
    Band band = risks.get(move.customerId());
    Weight weight = new Weight(move.to(), move.overdue(), move.outstanding(), high, band);
    Map<String, String> all = new TreeMap<>(facts);
    if (band != null) {
      all.put("risk", band.name());
    }
    return new Raised(move, kind, AlertRule.priority(kind, weight), reason, all);
  }

  private static Map<String, String> moved(AlertKind kind, @Nullable Cured cured) {
    return kind != AlertKind.RELAPSE || cured == null
        ? Map.of()
        : Map.of(
            "cured_on", cured.on().toString(),
            "days_since_cure",
                String.valueOf(ChronoUnit.DAYS.between(cured.on(), cured.lateAgain())));
  }

  private Map<String, String> figures(Begun begun) {
    List<Long> figures = begun.figures();
    return switch (begun.reason()) {
      case "HIGH_VALUE" ->
          Map.of("high_value", Money.ofMinor(figures.get(0), portfolio.currency()).plain());
      case "FIRST_DELAY" -> Map.of("items_on_time", figures.get(0).toString());
      case "SHRINKING_PAYMENTS" ->
          Map.of(
              "first_percent", figures.get(0).toString(),
              "second_percent", figures.get(1).toString(),
              "third_percent", figures.get(2).toString());
      default -> throw new IllegalStateException("no reason " + begun.reason());
    };
  }
}
