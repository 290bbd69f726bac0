package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.Exposures.Before;
import org.tahsil.delinquency.Exposures.Exposure;
import org.tahsil.delinquency.Exposures.Found;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** Accounts one by one, straight from the database: however many, they need no room. */
@ApplicationScoped
public class AccountFigures implements ReportSource {

  @Inject private Exposures exposures;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    boolean detail = query.report() == Report.AGEING_DETAIL;
    Exposures.Query asked =
        new Exposures.Query(
            query.asOf(), query.compareWith(), detail, detail ? null : query.limit());
    return exposures.each(
        query.portfolio(),
        asked,
        found -> reader.apply(detail ? details(query, found) : largest(query, found)));
  }

  private static Figures details(ReportQuery query, Found found) {
    return new Figures(
        query,
        List.of(
            new Highlight("accounts", CellType.COUNT, found.accounts()),
            new Highlight("total_delinquent", CellType.MONEY, found.outstanding())),
        List.of(),
        columns(true, query.compareWith() != null),
        new Details(found.rows()),
        found.accounts());
  }

  private static Figures largest(ReportQuery query, Found found) {
    return new Figures(
        query,
        List.of(new Highlight("outstanding_of_all", CellType.MONEY, found.outstanding())),
        List.of(),
        columns(false, query.compareWith() != null),
        new Largest(found.rows(), found.outstanding()),
        Math.min(query.limit(), found.accounts()));
  }

  private static List<Column> columns(boolean detail, boolean compared) {
    Column account = Column.of("account", CellType.REFERENCE);
    Column customer = Column.of("customer", CellType.TEXT);
    Column product = Column.of("product", CellType.TEXT);
    Column bucket = Column.of("bucket", CellType.CODE);
    Column days = Column.of("days_past_due", CellType.COUNT);
    Column overdue = Column.summed("overdue", CellType.MONEY);
    Column owed = Column.summed("outstanding", CellType.MONEY);
    return detail
        ? Shares.columns(
            compared,
            bucket,
            account,
            customer,
            product,
            days,
            overdue,
            owed,
            Column.of("contacts", CellType.LONG_TEXT))
        : Shares.columns(
            compared,
            Column.of("rank", CellType.COUNT),
            account,
            customer,
            product,
            Column.of("branch", CellType.TEXT),
            Column.of("segment", CellType.TEXT),
            days,
            overdue,
            owed,
            Column.of("share", CellType.PERCENT));
  }

  private static @Nullable Money before(Exposure exposure) {
    Before before = exposure.before();
    return before == null ? null : before.outstanding();
  }

  /** Rows of the detail. */
  private record Details(Iterator<Exposure> found) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public Row next() {
      Exposure one = found.next();
      return new Row(
          Shares.cells(
              before(one),
              one.outstanding(),
              AgeingFigures.bucket(Bucket.of(one.daysPastDue())),
              one.ref().value(),
              one.customer(),
              one.product(),
              (long) one.daysPastDue(),
              one.overdue(),
              one.outstanding(),
              one.contacts()),
          false);
    }
  }

  /** Rows of the largest, numbered. */
  private static final class Largest implements Iterator<Row> {
    private final Iterator<Exposure> found;
    private final Money total;
    private long rank;

    Largest(Iterator<Exposure> found, Money total) {
      this.found = found;
      this.total = total;
    }

    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public Row next() {
      Exposure one = found.next();
      rank++;
      return new Row(
          Shares.cells(
              before(one),
              one.outstanding(),
              rank,
              one.ref().value(),
              one.customer(),
              one.product(),
              one.branch(),
              one.segment(),
              (long) one.daysPastDue(),
              one.overdue(),
              one.outstanding(),
              Shares.percent(one.outstanding().amount(), total.amount())),
          false);
    }
  }
}
