package org.tahsil.manual.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.money.Money;

/** The dated terms of overrides. */
@ApplicationScoped
public class ManualTermsStore {

  @Inject private Jdbi jdbi;

  public ManualTerms of(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from manual_terms_on(:portfolio, :on::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> terms(row, portfolio))
                .one());
  }

  public void add(Portfolio portfolio, ManualTerms terms, LocalDate from, String by) {
    Money second = terms.secondPersonFrom();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into manual_terms (portfolio_id, valid_from, most_days,
                        second_person_minor, source, decided_by)
                    values (:portfolio, :from, :days, :second, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("days", terms.mostDays())
                .bind("second", second == null ? null : (Long) second.minor())
                .bind("source", terms.source())
                .bind("by", by)
                .execute());
  }

  private static ManualTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    Long second = row.getObject("second_person_minor", Long.class);
    return new ManualTerms(
        row.getInt("most_days"),
        second == null ? null : Money.ofMinor(second, portfolio.currency()),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
