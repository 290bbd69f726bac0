package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.CampaignLog;
import org.tahsil.reporting.store.CampaignLog.By;
import org.tahsil.reporting.store.CampaignLog.Line;
import org.tahsil.reporting.store.CoverageLog;
import org.tahsil.reporting.store.CoverageLog.Coverage;
import org.tahsil.shared.money.Money;

/** What campaigns brought and cost, and how many of the overdue were contacted at all. */
@ApplicationScoped
public class CampaignFigures implements ReportSource {
  @Inject private CampaignLog log;
  @Inject private CoverageLog coverage;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    By by =
        switch (query.report()) {
          case CAMPAIGNS_BY_STEP -> By.STEP;
          case CAMPAIGNS_BY_CHANNEL -> By.CHANNEL;
          case CAMPAIGNS_BY_TEMPLATE -> By.TEMPLATE;
          case CAMPAIGNS_BY_BUCKET -> By.BUCKET;
          default -> By.CAMPAIGN;
        };
    List<Line> lines = log.lines(query, by);
    return reader.apply(
        new Figures(
            query,
            highlights(query, lines, by),
            List.of(),
            columns(by),
            lines.stream().map(line -> row(line, by)).toList()));
  }

  private List<Highlight> highlights(ReportQuery query, List<Line> lines, By by) {
    Coverage all = coverage.of(query);
    Money recovered =
        lines.stream()
            .map(Line::recovered)
            .reduce(Money.zero(query.portfolio().currency()), Money::plus);
    BigDecimal cost = cost(lines);
    long sent = sum(lines, Line::sent);
    List<Highlight> told = new ArrayList<>();
    if (by.isOfJourney()) {
      told.add(new Highlight("journeys_begun", CellType.COUNT, sum(lines, Line::journeys)));
    }
    told.add(new Highlight("messages_queued", CellType.COUNT, sum(lines, Line::queued)));
    told.add(new Highlight("messages_sent", CellType.COUNT, sent));
    told.add(
        new Highlight(
            "message_paid_rate", CellType.PERCENT, Shares.rate(sum(lines, Line::paidAfter), sent)));
    told.add(new Highlight("recovered_after", CellType.MONEY, recovered));
    told.add(new Highlight("cost", CellType.NUMBER, cost));
    told.add(new Highlight("return_on_cost", CellType.PERCENT, gain(recovered, cost)));
    told.add(new Highlight("overdue_accounts", CellType.COUNT, all.late()));
    told.add(
        new Highlight(
            "coverage",
            CellType.PERCENT,
            Shares.rate(all.contacted() + all.blocked(), all.late())));
    told.add(
        new Highlight(
            "automated_share", CellType.PERCENT, Shares.rate(all.byMachine(), all.contacted())));
    told.add(
        new Highlight(
            "recovery_rate",
            CellType.PERCENT,
            all.owed().isZero() ? null : Shares.percent(all.paid().amount(), all.owed().amount())));
    return List.copyOf(told);
  }

  private static List<Column> columns(By by) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        switch (by) {
          case CAMPAIGN -> Column.of("campaign", CellType.TEXT);
          case STEP -> Column.of("campaign_step", CellType.TEXT);
          case CHANNEL -> Column.of("contact_channel", CellType.CODE);
          case TEMPLATE -> Column.of("words", CellType.TEXT);
          case BUCKET -> Column.of("entry_bucket", CellType.CODE);
        });
    if (by.isOfJourney()) {
      columns.add(Column.summed("journeys_begun", CellType.COUNT));
    }
    columns.add(Column.summed("messages_queued", CellType.COUNT));
    columns.add(Column.summed("under_way", CellType.COUNT));
    columns.add(Column.summed("messages_sent", CellType.COUNT));
    columns.add(Column.summed("messages_delivered", CellType.COUNT));
    columns.add(Column.summed("messages_suppressed", CellType.COUNT));
    columns.add(Column.summed("messages_dead", CellType.COUNT));
    columns.add(Column.summed("messages_in_doubt", CellType.COUNT));
    columns.add(Column.summed("paid_after", CellType.COUNT));
    columns.add(Column.of("message_paid_rate", CellType.PERCENT));
    columns.add(Column.summed("promises_after", CellType.COUNT));
    columns.add(Column.summed("promises_after_kept", CellType.COUNT));
    columns.add(Column.summed("recovered", CellType.MONEY));
    columns.add(Column.of("cost", CellType.NUMBER));
    columns.add(Column.of("return_on_cost", CellType.PERCENT));
    return List.copyOf(columns);
  }

  private static Row row(Line line, By by) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(
        switch (by) {
          case CHANNEL -> new Code("channel", line.name());
          case BUCKET -> new Code("bucket", line.name());
          default -> line.name();
        });
    if (by.isOfJourney()) {
      cells.add(line.journeys());
    }
    BigDecimal cost = cost(List.of(line));
    cells.add(line.queued());
    cells.add(line.underWay());
    cells.add(line.sent());
    cells.add(line.delivered());
    cells.add(line.suppressed());
    cells.add(line.dead());
    cells.add(line.inDoubt());
    cells.add(line.paidAfter());
    cells.add(Shares.rate(line.paidAfter(), line.sent()));
    cells.add(line.promises());
    cells.add(line.promisesKept());
    cells.add(line.recovered());
    cells.add(cost);
    cells.add(gain(line.recovered(), cost));
    return new Row(cells, false);
  }

  /** Of all of them; null: nothing cost anything yet, or a price is not known. */
  private static @Nullable BigDecimal cost(List<Line> lines) {
    BigDecimal sum = null;
    for (Line line : lines) {
      if (line.unpriced() > 0) {
        return null;
      }
      BigDecimal cost = line.cost();
      if (cost != null) {
        sum = sum == null ? cost : sum.add(cost);
      }
    }
    return sum;
  }

  private static @Nullable BigDecimal gain(Money recovered, @Nullable BigDecimal cost) {
    return cost == null || cost.signum() == 0
        ? null
        : Shares.percent(recovered.amount().subtract(cost), cost);
  }

  private static long sum(List<Line> lines, ToLongFunction<Line> figure) {
    return lines.stream().mapToLong(figure).sum();
  }
}
