package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.DatedRows;

/** The terms of alerts: a portfolio's own, else the defaults of its currency. */
@ApplicationScoped
public class AlertTermsStore {
  private static final DatedRows ROWS = new DatedRows("alert_setting", "setting_id");

  @Inject private Jdbi jdbi;

  public AlertTerms of(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from alert_terms(:portfolio, :on_date::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("on_date", date)
                .map((row, context) -> terms(row, portfolio))
                .one());
  }

  /** Of each day on which some were set the last ones, newest first. */
  public List<AlertTerms> dated(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> terms(row, portfolio));
  }

  public void add(Portfolio portfolio, LocalDate from, AlertTerms terms, String by) {
    Money high = terms.highValue();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alert_setting (portfolio_id, valid_from, relapse_days,
                        high_value_minor, decided_by)
                    values (:portfolio, :from, :relapse_days, :high_value, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("relapse_days", terms.relapseDays())
                .bind("high_value", high == null ? null : (Long) high.minor())
                .bind("by", by)
                .execute());
  }

  /** Whether a night of the portfolio is judging by the present terms right now. */
  public boolean inUse(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from night
                    where portfolio_id = :portfolio and status = 'STARTED')
                    """)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Boolean.class)
                .one());
  }

  private static AlertTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    Long high = row.getObject("high_value_minor", Long.class);
    return new AlertTerms(
        row.getInt("relapse_days"),
        high == null ? null : Money.ofMinor(high, portfolio.currency()),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
