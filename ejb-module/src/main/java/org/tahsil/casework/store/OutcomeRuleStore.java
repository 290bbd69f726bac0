package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;

/** What follows from outcomes: dated settings, rows of which are only appended. */
@ApplicationScoped
public class OutcomeRuleStore {
  private static final int MOST_DATED = 1000;

  @Inject private Jdbi jdbi;

  /** One of each outcome, of a day. */
  public List<OutcomeRule> on(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from outcome_rules(:portfolio, :on::date) order by outcome")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> rule(row))
                .list());
  }

  /** Those that were set and count, the newest first day first. */
  public List<OutcomeRule> dated(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from, outcome) * from outcome_term
                    where portfolio_id = :portfolio
                    order by valid_from desc, outcome, term_id desc limit :most
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST_DATED)
                .map((row, context) -> rule(row))
                .list());
  }

  /** Appends one from its first day on. */
  public void add(Portfolio portfolio, OutcomeRule rule, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outcome_term (portfolio_id, outcome, valid_from, next_action,
                        wait_hours, from_named, state, source, decided_by)
                    values (:portfolio, :outcome, :from, :next, :hours, :named, :state, :source,
                        :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("outcome", rule.outcome().name())
                .bind("from", Objects.requireNonNull(rule.validFrom()))
                .bind("next", rule.next().name())
                .bind("hours", rule.waitHours())
                .bind("named", rule.fromNamed())
                .bind("state", rule.state().name())
                .bind("source", rule.source())
                .bind("by", by)
                .execute());
  }

  private static OutcomeRule rule(ResultSet row) throws SQLException {
    return new OutcomeRule(
        OutcomeKind.valueOf(row.getString("outcome")),
        NextAction.valueOf(row.getString("next_action")),
        row.getInt("wait_hours"),
        row.getBoolean("from_named"),
        CaseState.valueOf(row.getString("state")),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
