package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Scheme.Range;

/** The dated schemes of portfolios. */
@ApplicationScoped
public class SchemeStore {

  @Inject private Jdbi jdbi;

  /** A scheme with its surrogate key. */
  public record Known(long id, Scheme scheme) {}

  /** By code, newest first. */
  public List<Known> of(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from scheme where portfolio_id = :portfolio
                    order by code, valid_from desc
                    """)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> new Known(row.getLong("scheme_id"), scheme(row)))
                .list());
  }

  public void end(long id, LocalDate on) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update scheme set valid_to = :on where scheme_id = :id")
                .bind("id", id)
                .bind("on", on)
                .execute());
  }

  public void add(Portfolio portfolio, Scheme scheme, String by) {
    List<Range> classes = scheme.classes();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into scheme (portfolio_id, code, kind, convention, base, classes,
                        first_days, kept, borrower_wide, valid_from, valid_to, source, decided_by)
                    values (:portfolio, :code, :kind, :convention, :base, :classes, :first_days,
                        :kept, :borrower_wide, :valid_from, :valid_to, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("code", scheme.code())
                .bind("kind", scheme.kind().name())
                .bind("convention", scheme.convention().name())
                .bind("base", scheme.base().name())
                .bind("classes", classes.stream().map(Range::name).toArray(String[]::new))
                .bind(
                    "first_days",
                    classes.stream().skip(1).map(Range::firstDay).toArray(Integer[]::new))
                .bind("kept", scheme.kept())
                .bind("borrower_wide", scheme.borrowerWide())
                .bind("valid_from", scheme.validFrom())
                .bind("valid_to", scheme.validTo())
                .bind("source", scheme.source())
                .bind("by", by)
                .execute());
  }

  /** The classes of a portfolio are no longer what they were: the next night looks at all. */
  public void lookAtAll(Portfolio portfolio) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update age_now set dirty = true where portfolio_id = :portfolio and not dirty")
                .bind("portfolio", portfolio.id().value())
                .execute());
  }

  private static Scheme scheme(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("classes").getArray();
    Integer[] days = (Integer[]) row.getArray("first_days").getArray();
    List<Range> classes = new ArrayList<>();
    for (int no = 0; no < names.length; no++) {
      classes.add(new Range(names[no], no == 0 ? 0 : days[no - 1]));
    }
    return new Scheme(
        row.getString("code"),
        Scheme.Kind.valueOf(row.getString("kind")),
        DpdConvention.valueOf(row.getString("convention")),
        Scheme.Base.valueOf(row.getString("base")),
        classes,
        row.getBoolean("kept"),
        row.getBoolean("borrower_wide"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("source"));
  }
}
