package org.tahsil.console.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.delinquency.Trends.AtRisk;
import org.tahsil.delinquency.Trends.Cures;
import org.tahsil.delinquency.Trends.Indicators;
import org.tahsil.delinquency.Trends.Rolls;
import org.tahsil.shared.money.Money;

/** How a portfolio moved between two dates. */
public record TrendsPage(
    Heading heading,
    String path,
    String from,
    String asOf,
    String latest,
    String currency,
    List<Fact> facts,
    Table rolls,
    List<Legend> buckets,
    List<Line> days,
    CureLines cures) {

  /** A bucket and its colour. */
  public record Legend(String label, String css) {}

  /** What the buckets held at the end of a day: for the chart as plain decimals, for people. */
  public record Line(String date, String values, List<String> amounts) {}

  /** What else is known of the period. */
  public record Moves(Indicators indicators, List<Day> days, Cures cures) {}

  public static TrendsPage of(Wording wording, Rolls rolls, Moves moves, LocalDate latest) {
    return new TrendsPage(
        Heading.of(wording.say("trends_title"), wording.say("trends_subtitle")),
        Paths.portfolio(rolls.portfolio().code()) + "/trends",
        rolls.from().date().toString(),
        rolls.to().date().toString(),
        latest.toString(),
        wording.figures().sign(rolls.portfolio().currency()),
        facts(wording, moves.indicators()),
        RollTable.of(wording, rolls),
        Arrays.stream(Bucket.values())
            .map(bucket -> new Legend(Buckets.name(wording, bucket), Buckets.css(bucket)))
            .toList(),
        lines(wording, rolls, moves.days()),
        CureLines.of(wording, moves.cures()));
  }

  private static List<Fact> facts(Wording wording, Indicators period) {
    List<Fact> facts = new ArrayList<>();
    for (AtRisk risk : period.atRisk()) {
      facts.add(
          Fact.figure(
              wording.say("trends_at_risk", risk.days()), wording.figures().percent(risk.share())));
    }
    facts.add(Fact.figure(wording.say("trends_cei"), percent(wording, period.cei())));
    BigDecimal dso = period.dso();
    facts.add(
        Fact.figure(wording.say("trends_dso"), dso == null ? "–" : wording.figures().decimal(dso)));
    return facts;
  }

  private static String percent(Wording wording, @Nullable BigDecimal percent) {
    return percent == null ? "–" : wording.figures().percent(percent);
  }

  private static List<Line> lines(Wording wording, Rolls rolls, List<Day> days) {
    Map<LocalDate, List<Day>> byDate =
        days.stream()
            .collect(Collectors.groupingBy(Day::onDate, TreeMap::new, Collectors.toList()));
    return byDate.entrySet().stream()
        .map(day -> line(wording, rolls, day.getKey(), day.getValue()))
        .toList();
  }

  private static Line line(Wording wording, Rolls rolls, LocalDate date, List<Day> buckets) {
    List<Money> amounts =
        Arrays.stream(Bucket.values())
            .map(
                bucket ->
                    buckets.stream()
                        .filter(day -> day.bucket() == bucket)
                        .mapToLong(Day::outstandingMinor)
                        .sum())
            .map(minor -> Money.ofMinor(minor, rolls.portfolio().currency()))
            .toList();
    return new Line(
        wording.figures().date(date),
        amounts.stream().map(Money::plain).collect(Collectors.joining(" ")),
        amounts.stream().map(wording.figures()::amount).toList());
  }
}
