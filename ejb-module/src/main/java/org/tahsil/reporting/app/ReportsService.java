package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Function;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Imprint;
import org.tahsil.reporting.Press;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportLook;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWatch;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.Reports;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.LookStore;
import org.tahsil.shared.outcome.RefusedException;

/** Makes reports within one transaction, so that their parts fit together. */
@Stateless
@Local(Reports.class)
public class ReportsService implements Reports {

  @Inject private Sources sources;
  @Inject private Portfolios portfolios;
  @Inject private Press press;
  @Inject private LookStore looks;

  @Override
  public ReportQuery query(Portfolio portfolio, Report report, ReportWish wish) {
    LocalDate today = portfolios.businessDate(portfolio);
    QueryRule.fault(report, wish, today)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return QueryRule.complete(report, portfolio, wish, today);
  }

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    return sources.of(query.report()).read(query, reader);
  }

  @Override
  public void print(ReportQuery query, PrintOrder order, OutputStream out) {
    print(query, order, out, ReportWatch.NONE);
  }

  @Override
  public void print(ReportQuery query, PrintOrder order, OutputStream out, ReportWatch watch) {
    Portfolio portfolio = query.portfolio();
    ReportLook look = looks.find(portfolio.tenant()).orElse(ReportLook.HOUSE);
    Imprint imprint = new Imprint(portfolios.now(portfolio), look);
    read(
        query,
        figures -> {
          press.print(figures.watched(watch), order, imprint, out);
          return true;
        });
  }
}
