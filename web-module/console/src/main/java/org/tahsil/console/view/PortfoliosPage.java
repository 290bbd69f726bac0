package org.tahsil.console.view;

import java.time.Instant;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/** The portfolios of the reader's tenant. */
public record PortfoliosPage(Heading heading, Table table) {

  public static PortfoliosPage of(Wording wording, List<Portfolio> portfolios, Instant now) {
    List<Column> columns =
        List.of(
            Column.of("name", wording.say("col_portfolio")),
            Column.of("currency", wording.say("col_currency")),
            Column.of("zone", wording.say("col_zone")),
            Column.of("convention", wording.say("col_convention")),
            Column.of("clock", wording.say("col_clock")),
            Column.of("date", wording.say("col_business_date")));
    return new PortfoliosPage(
        Heading.of(wording.say("portfolios_title"), wording.say("portfolios_subtitle")),
        Table.of(
            "portfolios",
            wording.say("portfolios_title"),
            columns,
            portfolios.stream().map(portfolio -> row(wording, portfolio, now)).toList(),
            wording.say("portfolios_none")));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, Instant now) {
    return List.of(
        Cell.link(portfolio.name(), Paths.portfolio(portfolio.code()))
            .with(portfolio.code().value()),
        Cell.text(portfolio.currency().getCurrencyCode()),
        Cell.text(portfolio.zone().getId()),
        Cell.text(wording.code("convention", portfolio.convention().name())),
        portfolio.isSimulated()
            ? Cell.badge(wording.say("clock_simulated"), "tag info")
            : Cell.badge(wording.say("clock_real"), "tag quiet"),
        Cell.date(wording.figures().date(portfolio.businessDate(now))));
  }
}
