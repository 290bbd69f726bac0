package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.SettlementLog;
import org.tahsil.reporting.store.SettlementLog.Sums;
import org.tahsil.shared.money.Money;

/** The offers to settle that were made in a period, as they stand now, and who allowed them. */
@ApplicationScoped
public class SettlementFigures implements ReportSource {

  @Inject private SettlementLog log;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Sums sums = log.sums(query);
    return log.rows(
        query,
        rows ->
            reader.apply(
                new Figures(
                    query, highlights(query, sums), List.of(), columns(), rows, sums.offers())));
  }

  private static List<Highlight> highlights(ReportQuery query, Sums sums) {
    return List.of(
        new Highlight("offers", CellType.COUNT, sums.offers()),
        new Highlight("waiting_offers", CellType.COUNT, sums.waiting()),
        new Highlight("refused_offers", CellType.COUNT, sums.refused()),
        new Highlight("given_offers", CellType.COUNT, sums.given()),
        new Highlight("paid_offers", CellType.COUNT, sums.paid()),
        new Highlight("paid_rate", CellType.PERCENT, Shares.rate(sums.paid(), sums.given())),
        new Highlight(
            "waived",
            CellType.MONEY,
            Money.ofMinor(sums.waivedMinor(), query.portfolio().currency())));
  }

  /**
   * What is owed and to be paid is not added up: an account that was offered several times would
   * count as often, and what was refused would count at all.
   */
  private static List<Column> columns() {
    return List.of(
        Column.of("account", CellType.REFERENCE),
        Column.of("customer", CellType.TEXT),
        Column.of("offer_kind", CellType.CODE),
        Column.of("offer_state", CellType.CODE),
        Column.of("offered_on", CellType.DATE),
        Column.of("pay_by", CellType.DATE),
        Column.of("discount", CellType.NUMBER),
        Column.of("owed", CellType.MONEY),
        Column.of("to_pay", CellType.MONEY),
        Column.summed("paid", CellType.MONEY),
        Column.summed("waived", CellType.MONEY),
        Column.of("offered_by", CellType.TEXT),
        Column.of("word_by", CellType.TEXT));
  }
}
