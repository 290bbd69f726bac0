package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Schemes;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Bar;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;

/** What stands in buckets and classes. */
@ApplicationScoped
public class AgeingFigures implements ReportSource {

  @Inject private Delinquency delinquency;
  @Inject private Schemes schemes;
  @Inject private GroupFigures groups;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    if (query.report() == Report.AGEING_SUMMARY) {
      return reader.apply(summary(query));
    }
    return query.report() == Report.CLASSIFICATION
        ? reader.apply(classes(query))
        : groups.read(query, reader);
  }

  private Figures summary(ReportQuery query) {
    Ageing now = delinquency.ageing(query.portfolio(), query.asOf(), query.basis());
    AsOf date = query.before();
    Ageing before =
        date == null ? null : delinquency.ageing(query.portfolio(), date, query.basis());
    List<Row> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (int place = 0; place < now.buckets().size(); place++) {
      Ageing.Row row = now.buckets().get(place);
      Money was = before == null ? null : before.buckets().get(place).outstanding();
      Code bucket = bucket(row.bucket());
      rows.add(new Row(line(bucket, row.count(), row.outstanding(), now.total(), was), false));
      bars.add(new Bar(bucket, row.outstanding().amount()));
    }
    rows.add(
        new Row(
            line(
                new Code("row", "TOTAL_DELINQUENT"),
                late(now),
                now.totalDelinquent(),
                now.total(),
                before == null ? null : before.totalDelinquent()),
            true));
    List<Column> columns =
        Shares.columns(
            before != null,
            Column.of("bucket", CellType.CODE),
            Column.summed(query.basis() == Basis.ACCOUNT ? "accounts" : "items", CellType.COUNT),
            Column.summed("outstanding", CellType.MONEY),
            Column.of("share", CellType.PERCENT));
    return new Figures(query, highlights(now), bars, columns, rows);
  }

  private static List<Highlight> highlights(Ageing ageing) {
    return List.of(
        new Highlight("total_delinquent", CellType.MONEY, ageing.totalDelinquent()),
        new Highlight("outstanding", CellType.MONEY, ageing.total()),
        new Highlight(
            "late_share",
            CellType.PERCENT,
            Shares.percent(ageing.totalDelinquent().amount(), ageing.total().amount())));
  }

  private static List<@Nullable Object> line(
      Code name, long count, Money owed, Money total, @Nullable Money was) {
    return Shares.cells(
        was, owed, name, count, owed, Shares.percent(owed.amount(), total.amount()));
  }

  private static long late(Ageing ageing) {
    return ageing.buckets().stream().skip(1).mapToLong(Ageing.Row::count).sum();
  }

  static Code bucket(Bucket bucket) {
    return new Code("bucket", bucket.label());
  }

  private Figures classes(ReportQuery query) {
    QueryRule.schemeFault(query, counting(query))
        .ifPresent(
            fault -> {
              throw new RefusedException(fault);
            });
    Schemes.Summary now = schemes.summary(query.portfolio(), query.scheme(), query.asOf());
    AsOf date = query.before();
    Map<String, Money> before = new HashMap<>();
    if (date != null) {
      schemes
          .summary(query.portfolio(), query.scheme(), date)
          .rows()
          .forEach(row -> before.put(row.name(), row.outstanding()));
    }
    Money none = Money.zero(query.portfolio().currency());
    Money total = now.rows().stream().map(Schemes.Row::outstanding).reduce(none, Money::plus);
    List<Row> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (Schemes.Row row : now.rows()) {
      Code name = new Code("class", row.name());
      Money was = date == null ? null : before.getOrDefault(row.name(), none);
      rows.add(new Row(line(name, row.count(), row.outstanding(), total, was), false));
      bars.add(new Bar(name, row.outstanding().amount()));
    }
    List<Column> columns =
        Shares.columns(
            date != null,
            Column.of("class", CellType.CODE),
            Column.summed("accounts", CellType.COUNT),
            Column.summed("outstanding", CellType.MONEY),
            Column.of("share", CellType.PERCENT));
    List<Highlight> highlights =
        List.of(
            new Highlight("scheme", CellType.TEXT, query.scheme()),
            new Highlight("source", CellType.TEXT, now.scheme().source()));
    return new Figures(query, highlights, bars, columns, rows);
  }

  private Set<String> counting(ReportQuery query) {
    LocalDate date = query.asOf().date();
    return schemes.all(query.portfolio()).stream()
        .filter(scheme -> !scheme.validFrom().isAfter(date))
        .filter(scheme -> scheme.validTo() == null || scheme.validTo().isAfter(date))
        .map(Scheme::code)
        .collect(Collectors.toSet());
  }
}
