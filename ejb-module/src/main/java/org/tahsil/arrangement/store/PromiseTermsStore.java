package org.tahsil.arrangement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.shared.money.Money;

/** Terms of promises: dated settings, undone when others of the same first day take their place. */
@ApplicationScoped
public class PromiseTermsStore {

  @Inject private Jdbi jdbi;

  /** Those that count, newest first. */
  public List<PromiseTerms> of(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from promise_terms
                    where portfolio_id = :portfolio and undone_on is null order by valid_from desc
                    """)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> terms(row, portfolio))
                .list());
  }

  public void replace(Portfolio portfolio, PromiseTerms terms, String by, LocalDate today) {
    LocalDate from = Objects.requireNonNull(terms.validFrom());
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              update promise_terms set undone_on = ?
              where portfolio_id = ? and valid_from = ? and undone_on is null
              """,
              today,
              portfolio.id().value(),
              from);
          handle
              .createUpdate(
                  """
                  insert into promise_terms (portfolio_id, valid_from, grace_days, tolerance_minor,
                      tolerance_percent, promise_days, plan_days, most_open, missed_allowed,
                      re_age_after, re_age_rest_days, source, decided_by, known_on)
                  values (:portfolio, :from, :grace, :tolerance, :percent, :promise_days,
                      :plan_days, :most_open, :missed, :re_age_after, :re_age_rest, :source, :by,
                      :today)
                  """)
              .bind("portfolio", portfolio.id().value())
              .bind("from", from)
              .bind("grace", terms.graceDays())
              .bind("tolerance", terms.tolerance().minor())
              .bind("percent", terms.tolerancePercent())
              .bind("promise_days", terms.promiseDays())
              .bind("plan_days", terms.planDays())
              .bind("most_open", terms.mostOpen())
              .bind("missed", terms.missedAllowed())
              .bind("re_age_after", terms.reAge().afterInstalments())
              .bind("re_age_rest", terms.reAge().restDays())
              .bind("source", terms.source())
              .bind("by", by)
              .bind("today", today)
              .execute();
        });
  }

  private static PromiseTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    return new PromiseTerms(
        row.getObject("valid_from", LocalDate.class),
        row.getInt("grace_days"),
        Money.ofMinor(row.getLong("tolerance_minor"), portfolio.currency()),
        row.getBigDecimal("tolerance_percent"),
        row.getInt("promise_days"),
        row.getInt("plan_days"),
        row.getInt("most_open"),
        row.getInt("missed_allowed"),
        new ReAgeTerms(
            row.getObject("re_age_after", Integer.class), row.getInt("re_age_rest_days")),
        row.getString("source"));
  }
}
