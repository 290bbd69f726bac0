package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.contact.CapUse;
import org.tahsil.contact.CapWatch;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;

/** Who is near a cap on contacts at the end of a day; of today, now. */
@ApplicationScoped
public class CapFigures implements ReportSource {

  /** How much of a cap is near it, in per cent. */
  static final int NEAR = 80;

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("customer_ref", CellType.REFERENCE),
          Column.of("account", CellType.REFERENCE),
          Column.of("pack", CellType.REFERENCE),
          Column.of("rule", CellType.REFERENCE),
          Column.of("clause", CellType.LONG_TEXT),
          Column.of("cap_used", CellType.COUNT),
          Column.of("cap_max", CellType.COUNT),
          Column.of("cap_share", CellType.PERCENT));

  @Inject private Portfolios portfolios;
  @Inject private CapWatch caps;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    List<CapUse> near = caps.near(query.portfolio(), at(query), NEAR, query.limit());
    long full = near.stream().filter(use -> use.isNear(100)).count();
    long customers =
        near.stream().map(CapUse::customer).filter(Objects::nonNull).distinct().count();
    return reader.apply(
        new Figures(
            query,
            List.of(
                new Highlight("caps_near", CellType.COUNT, (long) near.size()),
                new Highlight("caps_used_up", CellType.COUNT, full),
                new Highlight("caps_customers", CellType.COUNT, customers)),
            List.of(),
            COLUMNS,
            near.stream().map(CapFigures::row).toList()));
  }

  private Instant at(ReportQuery query) {
    Portfolio portfolio = query.portfolio();
    LocalDate date = query.asOf().date();
    return date.equals(portfolios.businessDate(portfolio))
        ? portfolios.now(portfolio)
        : date.plusDays(1).atStartOfDay(portfolio.zone()).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private static Row row(CapUse use) {
    return Row.of(
        use.customer() == null ? new Code("row", "PORTFOLIO") : use.customer().value(),
        use.account() == null ? null : use.account().value(),
        use.pack(),
        use.rule(),
        use.clause(),
        (long) use.used(),
        (long) use.max(),
        Shares.percent(BigDecimal.valueOf(use.used()), BigDecimal.valueOf(use.max())));
  }
}
