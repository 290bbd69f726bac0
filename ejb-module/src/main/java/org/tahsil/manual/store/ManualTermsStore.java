package org.tahsil.manual.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.DatedRows;

/** The dated terms of overrides. */
@ApplicationScoped
public class ManualTermsStore {

  private static final DatedRows ROWS = new DatedRows("manual_terms", "terms_id");

  @Inject private Jdbi jdbi;

  /** Those that were set and count, one for each first day, the newest first. */
  public List<ManualTerms> dated(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> terms(row, portfolio));
  }

  /** Those that count on a day, the product's own if none were set. */
  public ManualTerms on(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from manual_terms_on(:portfolio, :on::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> terms(row, portfolio))
                .one());
  }

  /** Appends terms that count from a day on. */
  public void add(Portfolio portfolio, ManualTerms terms, LocalDate from, String by) {
    Money second = terms.secondPersonFrom();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into manual_terms (portfolio_id, valid_from, most_days,
                        most_days_ahead, second_person_minor, source, decided_by)
                    values (:portfolio, :from, :days, :ahead, :second, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("days", terms.mostDays())
                .bind("ahead", terms.mostDaysAhead())
                .bind("second", second == null ? null : (Long) second.minor())
                .bind("source", terms.source())
                .bind("by", by)
                .execute());
  }

  private static ManualTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    Long second = row.getObject("second_person_minor", Long.class);
    return new ManualTerms(
        row.getInt("most_days"),
        row.getInt("most_days_ahead"),
        second == null ? null : Money.ofMinor(second, portfolio.currency()),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
