package org.tahsil.console;

import java.math.BigDecimal;
import java.util.List;
import org.tahsil.night.Night;

/** Parts of a night as the feature would tell it. */
final class NightFixture {

  private NightFixture() {}

  static Night.Step step(String name, long read, long written, double took, int done) {
    return new Night.Step(name, read, written, read - written, 0, took, done, 3, done * 52L, 156);
  }

  static List<Night.Check> checks(boolean broken) {
    BigDecimal alerts = BigDecimal.valueOf(9);
    return List.of(
        new Night.Check("ALERTS", null, alerts, alerts, BigDecimal.ZERO),
        new Night.Check("ALERTS_OF_KIND", "CURE", alerts, alerts, BigDecimal.ZERO),
        new Night.Check(
            "LEDGER_TOTAL",
            null,
            new BigDecimal("5471.800"),
            new BigDecimal(broken ? "5471.801" : "5471.800"),
            new BigDecimal(broken ? "0.001" : "0.000")));
  }
}
