package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.Exposures.Check;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.NightLog;

/**
 * Whether the books agree, what the nights did, what was given up or away by whose word, whether
 * contacts were lawful, and what campaigns brought.
 */
@ApplicationScoped
public class ControlFigures implements ReportSource {

  @Inject private Exposures exposures;
  @Inject private NightLog nights;
  @Inject private SettlementFigures settlements;
  @Inject private EscalationFigures escalations;
  @Inject private ComplianceFigures compliance;
  @Inject private CampaignFigures campaigns;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    return switch (query.report()) {
      case SETTLEMENTS -> settlements.read(query, reader);
      case ESCALATIONS -> escalations.read(query, reader);
      case RECONCILIATION -> reader.apply(checks(query));
      case NIGHT_LOG -> reader.apply(nights(query));
      case CAMPAIGNS,
          CAMPAIGNS_BY_STEP,
          CAMPAIGNS_BY_CHANNEL,
          CAMPAIGNS_BY_TEMPLATE,
          CAMPAIGNS_BY_BUCKET ->
          campaigns.read(query, reader);
      default -> compliance.read(query, reader);
    };
  }

  private Figures checks(ReportQuery query) {
    List<Check> checks = exposures.checks(query.portfolio(), query.asOf());
    List<Row> rows =
        checks.stream()
            .map(
                check ->
                    Row.of(
                        new Code("check", check.code()),
                        check.expected(),
                        check.found(),
                        check.found().subtract(check.expected()),
                        new Code("verdict", check.agrees() ? "AGREES" : "DIFFERS")))
            .toList();
    long differ = checks.stream().filter(check -> !check.agrees()).count();
    return new Figures(
        query,
        List.of(
            new Highlight("agree", CellType.COUNT, checks.size() - differ),
            new Highlight("differ", CellType.COUNT, differ)),
        List.of(),
        List.of(
            Column.of("check", CellType.CODE),
            Column.of("expected", CellType.NUMBER),
            Column.of("found", CellType.NUMBER),
            Column.of("difference", CellType.NUMBER),
            Column.of("verdict", CellType.CODE)),
        rows);
  }

  private Figures nights(ReportQuery query) {
    List<Column> columns =
        List.of(
            Column.of("business_date", CellType.DATE),
            Column.of("status", CellType.CODE),
            Column.of("started", CellType.MOMENT),
            Column.of("ended", CellType.MOMENT),
            Column.of("seconds", CellType.NUMBER),
            Column.of("accounts", CellType.COUNT),
            Column.of("transitions", CellType.COUNT),
            Column.of("alerts", CellType.COUNT),
            Column.of("set_aside", CellType.COUNT),
            Column.of("requested_by", CellType.TEXT),
            Column.of("failure", CellType.LONG_TEXT));
    return new Figures(query, List.of(), List.of(), columns, nights.rows(query));
  }
}
