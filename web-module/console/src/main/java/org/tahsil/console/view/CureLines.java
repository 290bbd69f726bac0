package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Trends.CureDay;
import org.tahsil.delinquency.Trends.Cures;

/**
 * Cures and relapses of each day.
 *
 * @param note what the rates are of
 */
public record CureLines(String note, List<Line> days) {

  /** A day: for the chart as plain numbers, {@code -} where there is none, and for people. */
  public record Line(String date, String values, List<String> figures) {}

  static CureLines of(Wording wording, Cures cures) {
    return new CureLines(
        wording.say("trends_cures_note", cures.terms().cureDays(), cures.terms().relapseDays()),
        cures.days().stream().map(day -> line(wording, day)).toList());
  }

  private static Line line(Wording wording, CureDay day) {
    return new Line(
        wording.figures().date(day.date()),
        plain(day.cureRate()) + " " + plain(day.relapseRate()),
        List.of(
            wording.figures().count(day.fellBehind()),
            wording.figures().count(day.cured()),
            wording.figures().count(day.relapsed()),
            percent(wording, day.cureRate()),
            percent(wording, day.relapseRate())));
  }

  private static String plain(@Nullable BigDecimal rate) {
    return rate == null ? "-" : rate.toPlainString();
  }

  private static String percent(Wording wording, @Nullable BigDecimal rate) {
    return rate == null ? "–" : wording.figures().percent(rate);
  }
}
