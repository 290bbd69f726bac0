package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.risk.Risk.BandCount;
import org.tahsil.risk.Risk.Ranked;
import org.tahsil.risk.RiskScore.Band;

/** The customers of a risk band as the last completed night scored them. */
public record RiskPage(Heading heading, List<Tab> tabs, Table table) {

  /** A band to choose. */
  public record Tab(String label, String css, String count, String href, boolean current) {}

  /** The view of one band. */
  public static RiskPage of(
      Wording wording, Portfolio portfolio, List<BandCount> bands, Band band, List<Ranked> found) {
    String path = Paths.portfolio(portfolio.code()) + "/risk?band=";
    List<Column> columns =
        List.of(
            Column.of("customer", wording.say("col_customer")),
            Column.of("account", wording.say("col_account")),
            Column.figures("points", wording.say("col_points")),
            Column.figures("probability", wording.say("risk_within", 90)));
    return new RiskPage(
        Heading.of(wording.say("risk_page_title"), wording.say("risk_page_subtitle")),
        bands.stream()
            .map(
                count ->
                    new Tab(
                        wording.code("band", count.band().name()),
                        RiskPanel.css(count.band().name()),
                        wording.figures().count(count.customers()),
                        path + count.band().name(),
                        count.band() == band))
            .toList(),
        Table.of(
            "risk",
            wording.code("band", band.name()),
            columns,
            found.stream().map(ranked -> row(wording, portfolio, ranked)).toList(),
            wording.say("risk_band_none")));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, Ranked ranked) {
    return List.of(
        Cell.text(ranked.name()).with(ranked.customer().value()),
        Cell.link(ranked.account().value(), Paths.account(portfolio.code(), ranked.account())),
        Cell.figure(wording.figures().count(ranked.points())),
        ranked.defaulted()
            ? Cell.badge(wording.say("risk_already"), "tag bad")
            : Cell.figure(
                wording.figures().percent(BigDecimal.valueOf(ranked.probability90() * 100))));
  }
}
