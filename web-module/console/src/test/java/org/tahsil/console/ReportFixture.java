package org.tahsil.console;

import java.util.List;
import java.util.Map;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ReportForm;
import org.tahsil.console.view.ReportPage;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** A report with made-up figures. */
final class ReportFixture {
  private final Fixture facts;
  private final String mark;

  ReportFixture(Fixture facts, String mark) {
    this.facts = facts;
    this.mark = mark;
  }

  ReportPage page(Wording w) {
    Money owed = Money.of("1234.500", facts.portfolio().currency());
    ReportQuery query =
        new ReportQuery(
            Report.AGEING_DETAIL,
            facts.portfolio(),
            new AsOf(Fixture.TODAY, Fixture.TODAY),
            Fixture.TODAY.minusDays(9),
            Fixture.TODAY.minusMonths(1),
            Ageing.Basis.ACCOUNT,
            "RBI",
            50);
    List<Row> rows =
        List.of(
            Row.of(new Code("bucket", "90+"), "A1" + mark, "Omar" + mark, 95L, owed),
            Row.subtotal(new Code("row", "TOTAL_DELINQUENT"), null, null, null, owed));
    return ReportPage.of(
        w,
        new ReportForm(
            query.report(), facts.portfolio(), Fixture.TODAY, Map.of("as_of", "x" + mark)),
        Refusal.malformed("FIELD_INVALID", "as_of", "x" + mark, ""),
        new Figures(
            query,
            List.of(new Highlight("total_delinquent", CellType.MONEY, owed)),
            List.of(),
            List.of(
                Column.of("bucket", CellType.CODE),
                Column.of("account", CellType.REFERENCE),
                Column.of("customer", CellType.TEXT),
                Column.of("days_past_due", CellType.COUNT),
                Column.summed("outstanding", CellType.MONEY)),
            rows));
  }
}
