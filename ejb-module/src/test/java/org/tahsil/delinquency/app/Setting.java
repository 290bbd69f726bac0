package org.tahsil.delinquency.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;
import org.tahsil.delinquency.Holiday;
import org.tahsil.delinquency.domain.History;
import org.tahsil.shared.money.Money;

/** Ageing terms and holidays that a portfolio gets; days are offsets of a history. */
record Setting(
    int from,
    int grace,
    DayOff dayOff,
    Set<DayOfWeek> off,
    long tolerance,
    List<Integer> holidays) {

  private static final int MOST_GRACE = 12;
  private static final int MOST_TOLERATED = 40;

  static Arbitrary<Setting> any() {
    Arbitrary<Integer> day = Arbitraries.integers().between(-10, History.DAYS);
    return Combinators.combine(
            day,
            Arbitraries.integers().between(0, MOST_GRACE),
            Arbitraries.of(DayOff.values()),
            Arbitraries.of(DayOfWeek.values()).set().ofMaxSize(3),
            Arbitraries.longs()
                .between(-MOST_TOLERATED, MOST_TOLERATED)
                .map(minor -> Math.max(0, minor)),
            day.list().ofMaxSize(2))
        .as(Setting::new);
  }

  void make(AgeingSettings settings, Portfolio portfolio) {
    LocalDate first = History.day(from);
    Money tolerated = Money.ofMinor(tolerance, portfolio.currency());
    settings.set(
        portfolio, new AgeingTerms(first, grace, dayOff, off, tolerated, "Contract"), "tester");
    holidays.forEach(
        day ->
            settings.declare(
                portfolio, new Holiday(History.day(day), "Holiday", "Gazette"), "tester"));
  }
}
